// Which environment variables the code reads: an env.ts is asked what it looks at, the rest is searched for.
import { listFiles, read } from "./repository.ts";

type Environment = Record<string, string | undefined>;

/** The names that a reader of the environment looks at, seen by handing it one that takes notes. */
export function namesReadBy(readEnv: (environment: Environment) => unknown): Set<string> {
  const names = new Set<string>();
  const note = (name: string | symbol) => {
    if (typeof name === "string" && /^[A-Z][A-Z0-9_]*$/.test(name)) names.add(name);
  };
  readEnv(
    new Proxy<Environment>(
      {},
      {
        get: (_, name) => void note(name),
        has: (_, name) => {
          note(name);
          return false;
        },
      },
    ),
  );
  return names;
}

/** Files that may look at the environment directly: the start scripts, and programs for the terminal. */
export function namesReadElsewhere(): Set<string> {
  const files = [...listFiles(".mjs", "scripts"), ...listFiles(".ts", "apps")].filter(
    (path) => !/\.test\.ts$|\/testing\/|\/browser\//.test(path),
  );
  return new Set(
    files.flatMap((path) => [...read(path).matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name = ""]) => name)),
  );
}

/** Defaults that an env.ts states as a plain text or number beside the variable's name. */
export function statedDefaults(path: string): Map<string, string> {
  const source = read(path);
  const inSchema = source.matchAll(/^ {2}([A-Z_]+): .*\.default\("?([^")]+)"?\)/gm);
  const inReading = source.matchAll(/read\.([A-Z_]+) \?\? (?:"([^"]+)"|(\d+))/g);
  return new Map([
    ...[...inSchema].map(([, name = "", value = ""]) => [name, value] as const),
    ...[...inReading].map(([, name = "", text, number]) => [name, text ?? number ?? ""] as const),
  ]);
}
