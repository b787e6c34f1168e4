// Holds the table of figures against what api and bot register, and the alerts against the table.
import { expect, it } from "vitest";
import { registry as ofApi } from "../../apps/api/src/metrics.ts";
import { registry as ofBot } from "../../apps/bot/src/metrics.ts";
import { codeBlocksOf, codeIn, codesIn, tableOf } from "./markdown.ts";
import { read } from "./repository.ts";

const page = read("docs/operate-metrics.md");
const rows = tableOf(page, "figure", "type", "of", "labels");

/** What a metric of prom-client knows of itself. */
interface Registered {
  name: string;
  type: string;
  labelNames?: string[];
}
const registered = (registry: typeof ofApi | typeof ofBot) => registry.getMetricsAsArray() as unknown as Registered[];

it.each([
  ["api", ofApi],
  ["bot", ofBot],
] as const)("the table names what the %s registers, with its type and labels, and no other", (app, registry) => {
  const said = rows
    .filter((row) => row.of?.split(", ").includes(app))
    .map((row) => ({ name: codeIn(row.figure), type: row.type, labels: codesIn(row.labels).sort() }));
  const known = registered(registry)
    .filter(({ name }) => name.startsWith("convivio_"))
    .map(({ name, labelNames = [] }) => ({ name, type: typeOf(name, registry), labels: [...labelNames].sort() }));
  const byName = (a: { name: string | null }, b: { name: string | null }) =>
    String(a.name).localeCompare(String(b.name));
  expect(said.sort(byName)).toEqual(known.sort(byName));
});

function typeOf(name: string, registry: typeof ofApi | typeof ofBot): string {
  return registry.getSingleMetric(name)?.constructor.name.toLowerCase() ?? "";
}

it("every figure is named as Prometheus wants it: the unit or _total last", () => {
  for (const { figure = "", type = "" } of rows) {
    const name = codeIn(figure) ?? "";
    if (type === "counter") expect(name).toMatch(/_total$/);
    if (type === "histogram") expect(name).toMatch(/_seconds$/);
    if (type === "gauge") expect(name).not.toMatch(/_total$/);
  }
});

it("the alerts ask for figures that there are", () => {
  const names = rows.map(({ figure }) => codeIn(figure));
  const asked = codeBlocksOf(page).flatMap(({ code }) => code.match(/convivio_[a-z_]+(?=[[{])/g) ?? []);
  expect(asked.length).toBeGreaterThan(4);
  for (const one of asked) expect(names).toContain(one.replace(/_(bucket|count|sum)$/, ""));
});
