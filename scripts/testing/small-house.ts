// A copy of the house with one small file in each room, on which the boundary check can be seen to fail.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { repository } from "./start-run.ts";

const rooms = ["packages/core", "packages/cards", "packages/db", "packages/client", "apps/api", "apps/bot"];

/** Never the work tree itself: a test that is killed would leave its plants there. */
export function buildSmallHouse(files: Record<string, string>) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "convivio-house-")));
  for (const name of [".dependency-cruiser.mjs", "tsconfig.json", "tsconfig.base.json"]) {
    if (existsSync(join(repository, name))) cpSync(join(repository, name), join(folder, name));
  }
  for (const room of rooms) furnish(folder, room);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The room's own package.json; its neighbours from here, its libraries from the real house. */
function furnish(folder: string, room: string): void {
  mkdirSync(join(folder, room, "node_modules"), { recursive: true });
  cpSync(join(repository, room, "package.json"), join(folder, room, "package.json"));
  for (const other of rooms) {
    const { name } = JSON.parse(readFileSync(join(repository, other, "package.json"), "utf8")) as { name: string };
    link(join(folder, other), join(folder, room, "node_modules", name));
  }
  for (const owner of rooms) {
    for (const library of listLibraries(owner)) {
      const place = join(folder, room, "node_modules", library);
      if (!existsSync(place)) link(realpathSync(join(repository, owner, "node_modules", library)), place);
    }
  }
}

function listLibraries(room: string): string[] {
  const modules = join(repository, room, "node_modules");
  return readdirSync(modules)
    .filter((name) => !name.startsWith(".") && name !== "@convivio")
    .flatMap((name) =>
      name.startsWith("@") ? readdirSync(join(modules, name)).map((part) => `${name}/${part}`) : [name],
    );
}

function link(target: string, place: string): void {
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(target, place, "dir");
}
