import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { getBinaries, prepareBinaries } from "./binaries.ts";
import { makeScene } from "./fixtures/scene.ts";

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

test("programs that cannot run are refused with the next step", () => {
  const native = unpack();
  rmSync(join(native, "lib"), { recursive: true });
  expect(() => prepareBinaries(native, join(native, "..", "libraries"))).toThrow(
    expect.objectContaining({ code: "embedded-no-binaries" }),
  );
});
