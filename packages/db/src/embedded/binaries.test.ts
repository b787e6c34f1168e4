// The programs run, or the refusal says what to do.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { getBinaries, prepareBinaries } from "./binaries.ts";
import { findPlainUser, isRoot, makeScene } from "./fixtures/scene.ts";

/** The package as npm unpacks it, before its install script made the links, and without leave to execute. */
function unpack(): string {
  const installed = dirname(dirname(getBinaries("/nowhere").postgres));
  const native = join(makeScene(), "native");
  mkdirSync(join(native, "bin"), { recursive: true });
  cpSync(join(installed, "pg-symlinks.json"), join(native, "pg-symlinks.json"));
  for (const program of ["postgres", "initdb"]) {
    cpSync(join(installed, "bin", program), join(native, "bin", program));
    chmodSync(join(native, "bin", program), 0o644);
  }
  const isFile = (path: string) => !lstatSync(path).isSymbolicLink();
  cpSync(join(installed, "lib"), join(native, "lib"), { recursive: true, filter: isFile });
  return native;
}

test("programs run although the package's install script was skipped", () => {
  const native = unpack();
  const libraries = join(native, "..", "libraries");
  expect(prepareBinaries(native, libraries).majorVersion).toBe(18);
  expect(existsSync(libraries)).toBe(false);
  // Again, with all in place.
  expect(prepareBinaries(native, libraries).majorVersion).toBe(18);
});

test("programs run although their folder lacks the links and may not be written", () => {
  const native = unpack();
  for (const program of ["postgres", "initdb"]) chmodSync(join(native, "bin", program), 0o755);
  const libraries = join(native, "..", "spare", "libraries");
  mkdirSync(dirname(libraries));
  chmodSync(dirname(libraries), 0o777);
  chmodSync(join(native, "lib"), 0o555);
  const module = JSON.stringify(new URL("./binaries.ts", import.meta.url).href);
  const script = `const { prepareBinaries } = await import(${module});
    process.stdout.write(String(prepareBinaries(...process.argv.slice(1)).majorVersion));`;
  const words = ["--input-type=module", "-e", script, native, libraries];
  // Bits do not stop root: then as somebody else, where that one can read this checkout.
  const stdout = execFileSync(process.execPath, words, { ...findPlainUser(), encoding: "utf8", cwd: "/" });
  expect(stdout).toBe("18");
  if (!isRoot || findPlainUser()) expect(existsSync(libraries)).toBe(true);
});

test("programs that cannot run are refused with the next step", () => {
  const native = unpack();
  rmSync(join(native, "lib"), { recursive: true });
  expect(() => prepareBinaries(native, join(native, "..", "libraries"))).toThrow(
    expect.objectContaining({ code: "embedded-no-binaries" }),
  );
});
