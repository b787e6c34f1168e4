// What another app's compiler reads of this package: its declarations, and those they lead to, name only core, zod and tRPC.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";

const room = fileURLToPath(new URL("..", import.meta.url));
const repository = join(room, "../..");
/** The one thing taken from the api: the type of its router. */
const router = join(repository, "apps/api/dist/routers/index.d.ts");
const allowed = /^(?:@convivio\/core|zod|@trpc\/(?:client|server)(?:\/.*)?)$/;

beforeAll(() => {
  const compiler = join(repository, "node_modules/.bin/tsc");
  const built = spawnSync(compiler, ["-b", room], { encoding: "utf8" });
  expect(built.stdout + built.stderr).toBe("");
});

function namedIn(file: string): string[] {
  const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  return [...code.matchAll(/(?:from\s+|import\s*\(\s*|import\s+|require\s*\(\s*|declare module\s+)"([^"]+)"/g)].flatMap(
    ([, name]) => name ?? [],
  );
}

/** Every package named by a declaration and by those it leads to, each with the file that names it. */
function follow(entry: string): Map<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const name of namedIn(file)) {
      if (name === "@convivio/api/router") waiting.push(router);
      else if (name.startsWith(".")) waiting.push(resolve(dirname(file), name.replace(/\.(?:ts|js)$/, ".d.ts")));
      else packages.set(name, file.slice(repository.length));
    }
  }
  return packages;
}

test("the declarations of the client lead to core, zod and tRPC, and nowhere else", () => {
  const strangers = [...follow(join(room, "dist/index.d.ts"))].filter(([name]) => !allowed.test(name));
  expect(strangers).toEqual([]);
});

test("following would notice a stranger: the api's app leads to Hono and to the database", () => {
  const named = [...follow(join(repository, "apps/api/dist/app.d.ts")).keys()];
  expect(named).toEqual(expect.arrayContaining(["hono", "@convivio/db"]));
  expect(existsSync(router)).toBe(true);
});
