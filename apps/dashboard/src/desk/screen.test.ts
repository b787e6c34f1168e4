// Each screen's route names all the words that are said on it, so that no drawn screen hides again to wait for some.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { saidEverywhere } from "./messages/load.ts";

const here = import.meta.dirname;
const routes = readFileSync(join(here, "routes.tsx"), "utf8");
const quoted = (list: string) => [...list.matchAll(/"(\w+)"/g)].map(([, word = ""]) => word);
const ofEveryScreen: readonly string[] = saidEverywhere;
const screens = [...routes.matchAll(/screen\(\s*\(\) => import\("(.+?)"\),\s*"(\w+)",\s*\[(.*?)\]/gs)].map(
  ([, file = "", name = "", areas = ""]) => ({ file, name, areas: quoted(areas) }),
);

/** What the files of a screen ask for, and those that come with them; not what is fetched later. */
function saidIn(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return new Set();
  seen.add(file);
  const source = readFileSync(file, "utf8");
  const said = new Set([...source.matchAll(/useWords\("(\w+)"\)/g)].map(([, area = ""]) => area));
  for (const [, path = ""] of source.matchAll(/^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)";/gms)) {
    for (const area of saidIn(join(dirname(file), path), seen)) said.add(area);
  }
  return said;
}

test("every screen is among the routes", () => {
  expect(screens.length).toBe(routes.split("screen(").length - 1);
  expect(screens.length).toBeGreaterThan(10);
  expect(routes).toContain("loader: words(saidEverywhere)");
});

test.each(screens)("$name", ({ file, areas }) => {
  const said = [...saidIn(join(here, file))].filter((area) => !ofEveryScreen.includes(area));
  expect(areas).toEqual(said.sort());
});
