// The stylesheet: the dashboard's own values, logical sides only, served to be kept.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestCatalogue, type TestCatalogue, testApp } from "../../testing/index.ts";
import { fontAddress, stylesheet, stylesheetAddress } from "./stylesheet.ts";
import { tokens } from "./tokens.ts";

const dashboard = readFileSync(new URL("../../../../dashboard/src/tokens.css", import.meta.url), "utf8");
const valuesOf = (css: string) =>
  new Map(
    [...css.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value?.replace(/\s+/g, " ")]),
  );

let opened: TestCatalogue;
beforeAll(async () => {
  opened = await openTestCatalogue();
});
afterAll(() => opened.close());

test("every token has the value that it has in the dashboard, whose contrast is tested there", () => {
  const theirs = valuesOf(dashboard);
  for (const [name, value] of valuesOf(tokens)) expect(theirs.get(name), name).toBe(value);
});

test("every token that is used exists", () => {
  const known = valuesOf(tokens);
  for (const [, name] of stylesheet.matchAll(/var\((--[a-z0-9-]+)\)/g)) expect(known.has(name), name).toBe(true);
});

test("sides are logical, so that Arabic mirrors by itself", () => {
  const rules = stylesheet.replace(/@font-face[^}]*}/, "");
  expect(rules).not.toMatch(
    /(margin|padding|border|inset)-(left|right|top|bottom)|[\s{;](left|right|top|bottom|width|height)\s*:|text-align:\s*(left|right)/,
  );
});

test("stylesheet and face are kept for a year under the address that names this version, and only there", async () => {
  const app = testApp(opened.catalogue);
  for (const [address, type] of [
    [stylesheetAddress, "text/css; charset=utf-8"],
    [fontAddress, "font/woff2"],
  ] as const) {
    const response = await app.request(address);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(5000);
    const old = await app.request(address.replace(/v=.*/, "v=old"));
    expect(old.headers.get("cache-control")).toBe("public, max-age=60");
  }
});
