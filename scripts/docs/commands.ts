// The npm and pnpm commands that a document names, and whether there is such a command.
import { codeBlocksOf, codeSpansOf } from "./markdown.ts";
import { listPackages } from "./repository.ts";

/** Commands of pnpm and npm themselves. */
const builtIn = new Set(["install", "start", "test", "exec", "add"]);

export interface Command {
  written: string;
  filter: string | null;
  name: string;
}

const form =
  /(?:^|[\s;&(])(?:npx (?:-y )?)?(pnpm(?:@[\d.]+)?|npm)((?: --?[\w-]+(?:=\S+)?(?: @[\w/-]+)?)*)(?: run)? ([a-z][\w:-]*)/g;

/** Only shell blocks and code spans are commands; prose and other languages are not. */
export function commandsOf(text: string): Command[] {
  const shell = codeBlocksOf(text)
    .filter(({ language }) => ["sh", "bash", "shell"].includes(language))
    .map(({ code }) => code);
  return [...shell, ...codeSpansOf(text)].flatMap((code) =>
    code.split("\n").flatMap((line) =>
      [...line.matchAll(form)].map(([written, , options = "", name = ""]) => ({
        written: written.trim(),
        filter: /--filter (\S+)/.exec(options)?.[1] ?? null,
        name,
      })),
    ),
  );
}

export function exists({ filter, name, written }: Command): boolean {
  const packages = listPackages();
  const one = filter === null ? packages[0] : packages.find((each) => each.name === filter);
  if (one === undefined) return false;
  if (name in one.scripts) return true;
  if (filter !== null) return false;
  const isScriptOnly = /\brun\b/.test(written);
  return !isScriptOnly && (builtIn.has(name) || (written.includes("pnpm") && name in one.devDependencies));
}
