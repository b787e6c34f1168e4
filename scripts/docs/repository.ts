// The repository as these tests read it: its text files, its packages and their commands.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const notOurs = new Set(["node_modules", "dist", "dist-types", "coverage"]);

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Paths of our own files with this ending, from the root; folders of tools and of data are passed over. */
export function listFiles(ending: string, folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const isHidden = entry.name.startsWith(".") && entry.name !== ".github";
      return isHidden || notOurs.has(entry.name) ? [] : listFiles(ending, path);
    }
    return entry.name.endsWith(ending) ? [path] : [];
  });
}

interface Package {
  folder: string;
  name: string;
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
}

/** The root's package first, then those of the workspace. */
export function listPackages(): Package[] {
  return listFiles("package.json")
    .filter((path) => basename(path) === "package.json")
    .map((path) => {
      const { name, scripts = {}, devDependencies = {} } = JSON.parse(read(path)) as Partial<Package>;
      return { folder: relative(root, join(root, path, "..")), name: name ?? "", scripts, devDependencies };
    })
    .sort((a, b) => a.folder.length - b.folder.length);
}

/** Folders and hidden folders at the top that belong to the project. */
export function listTopFolders(): string[] {
  const ignored = new Set(
    read(".gitignore")
      .split("\n")
      .map((line) => line.trim().replace(/\/$/, "")),
  );
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== ".git" && !ignored.has(entry.name))
    .map((entry) => entry.name);
}
