// The rooms and their libraries, as the rules of dependency-cruiser have them.

export interface Rule {
  name: string;
  from: { path?: string; pathNot?: string | string[] };
  to: { path?: string; pathNot?: string | string[] };
}

const list = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());
const roomIn = (pattern: string) => /^\^((?:apps|packages)\/[a-z]+)\/$/.exec(pattern)?.[1];

/** Each room with the other rooms it may import. */
export function roomsOf(rules: readonly Rule[]): Map<string, string[]> {
  return new Map(
    rules.flatMap((rule) => {
      const room = /^(.+)-stays-in-its-room$/.exec(rule.name)?.[1];
      if (room === undefined) return [];
      const allowed = list(rule.to.pathNot).flatMap((pattern) => roomIn(pattern) ?? []);
      return [[room, allowed.filter((one) => one !== room)] as const];
    }),
  );
}

/** Each room with the libraries that only it, or it and a few others, may import. */
export function librariesOf(rules: readonly Rule[]): Map<string, string[]> {
  const libraries = new Map<string, string[]>();
  for (const rule of rules.filter(({ name }) => name.endsWith("-has-its-room"))) {
    const library = /^node_modules\/(.+)\(\/\|\$\)$/.exec(rule.to.path ?? "")?.[1]?.replace(/\\/g, "") ?? rule.name;
    for (const room of list(rule.from.pathNot).flatMap((pattern) => roomIn(pattern) ?? [])) {
      libraries.set(room, [...(libraries.get(room) ?? []), library]);
    }
  }
  return libraries;
}
