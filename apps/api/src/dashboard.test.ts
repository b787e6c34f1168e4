// What the build made travels packed to whoever takes it so, and is kept for ever.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Hono } from "hono";
import { afterAll, expect, test } from "vitest";
import type { AppEnv } from "./app-options.ts";
import { serveDashboard } from "./dashboard.ts";

const folder = mkdtempSync(join(tmpdir(), "convivio-built-"));
const script = "export const tables = 1;\n".repeat(100);
mkdirSync(join(folder, "assets"));
for (const page of ["index.html", "desk.html"]) writeFileSync(join(folder, page), "<!doctype html>");
writeFileSync(join(folder, "assets/desk.js"), script);
writeFileSync(join(folder, "assets/desk.js.gz"), gzipSync(script));
const app = new Hono<AppEnv>();
serveDashboard(app, folder);
afterAll(() => rmSync(folder, { recursive: true }));

test("a script travels as the build packed it, and as it is to whoever takes nothing packed", async () => {
  const packed = await app.request("/assets/desk.js", { headers: { "accept-encoding": "gzip, deflate, br" } });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(packed.headers.get("vary")).toContain("Accept-Encoding");
  expect(packed.headers.get("content-type")).toMatch(/^text\/javascript/);
  expect(packed.headers.get("cache-control")).toContain("immutable");
  expect(Buffer.from(await packed.arrayBuffer())).toEqual(gzipSync(script));
  const plain = await app.request("/assets/desk.js");
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(await plain.text()).toBe(script);
});
