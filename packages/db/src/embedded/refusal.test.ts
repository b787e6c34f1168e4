// What is refused, with its code and the next step.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { getBinaries } from "./binaries.ts";
import { EmbeddedServerError } from "./error.ts";
import { isRoot, makeScene } from "./fixtures/scene.ts";
import { placesIn } from "./places.ts";
import { startEmbedded } from "./server.ts";

async function refusalOf(folder: string): Promise<EmbeddedServerError> {
  try {
    await startEmbedded({ folder });
  } catch (error) {
    if (error instanceof EmbeddedServerError) return error;
  }
  throw new Error("not refused as it should be");
}

test("a database of another major version is refused by name and left untouched", async () => {
  const folder = makeScene();
  const { cluster } = placesIn(folder);
  mkdirSync(cluster, { recursive: true });
  writeFileSync(join(cluster, "PG_VERSION"), "17\n");
  const { code, message } = await refusalOf(folder);
  expect(code).toBe("embedded-other-version");
  expect(message).toContain("was made by PostgreSQL 17 and this Convivio brings PostgreSQL 18");
  expect(message).toContain("DATABASE_URL");
  expect(readFileSync(join(cluster, "PG_VERSION"), "utf8")).toBe("17\n");
});

test("a folder that holds something else is refused and left untouched", async () => {
  const folder = makeScene();
  const { cluster } = placesIn(folder);
  mkdirSync(cluster, { recursive: true });
  writeFileSync(join(cluster, "letters.txt"), "dear");
  expect(await refusalOf(folder)).toMatchObject({ code: "embedded-unknown-folder" });
  expect(existsSync(join(cluster, "letters.txt"))).toBe(true);
});

test("a folder that cannot be made is refused with the next step", async () => {
  const folder = makeScene();
  writeFileSync(folder, "a file");
  const { code, message, detail } = await refusalOf(join(folder, "below"));
  expect(code).toBe("embedded-not-writable");
  expect(message).toContain("CONVIVIO_DATA_DIR");
  expect(detail).toContain("ENOTDIR");
});

test("a folder that cannot be written is refused, to root too", async () => {
  const folder = makeScene();
  // Nobody may make anything there, whoever he is.
  symlinkSync(process.platform === "linux" ? "/sys/kernel" : "/System", folder);
  expect(await refusalOf(folder)).toMatchObject({ code: "embedded-not-writable" });
});

test("a platform without binaries is named", () => {
  expect(() => getBinaries("/nowhere", "win32-x64")).toThrow(
    expect.objectContaining({
      code: "embedded-no-binaries",
      message: expect.stringContaining("no PostgreSQL for win32-x64"),
    }),
  );
});

const canMount = isRoot && spawnSync("unshare", ["-m", "true"]).status === 0;

test.skipIf(!canMount)("a full disk is named, and what was begun on it is taken away", () => {
  const folder = makeScene();
  mkdirSync(folder, { recursive: true });
  const script = fileURLToPath(new URL("./fixtures/holder.ts", import.meta.url));
  const steps = 'mount -t tmpfs -o size=12m tmpfs "$1" && "$2" "$3" "$1" && ls "$1" >&2';
  const words = ["-m", "sh", "-c", steps, "sh", folder, process.execPath, script];
  const { stdout, stderr } = spawnSync("unshare", words, { encoding: "utf8" });
  expect(JSON.parse(stdout)).toMatchObject({ code: "embedded-disk-full" });
  expect(stderr).not.toContain("cluster");
  expect(stderr).not.toContain("unfinished");
});
