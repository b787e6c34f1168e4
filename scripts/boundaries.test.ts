// The boundary check can fail: forbidden imports are planted in a small copy of the house, and each is named by its rule.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSmallHouse } from "./testing/small-house.ts";
import { repository } from "./testing/start-run.ts";

interface Cruise {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[]; totalCruised: number };
}

function depcruise(folder: string, words: string[] = []) {
  const program = join(repository, "node_modules/.bin/depcruise");
  const all = ["--config", ".dependency-cruiser.mjs", ...words, "apps", "packages"];
  return spawnSync(program, all, { cwd: folder, encoding: "utf8", maxBuffer: 100_000_000 });
}

function cruise(folder: string): Cruise {
  const { stdout, stderr } = depcruise(folder, ["--output-type", "json"]);
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Cruise;
}

/** What is allowed: the neighbours of the table, each room's own library. */
const lawful = {
  "packages/core/src/index.ts": 'export * from "./practice.ts";\n',
  "packages/core/src/practice.ts": 'import { z } from "zod";\nexport const Practice = z.object({});\n',
  "packages/cards/src/index.ts": 'export { Practice as Card } from "@convivio/core";\n',
  "packages/db/src/index.ts":
    'import postgres from "postgres";\nexport { Practice } from "@convivio/core";\nexport const sql = postgres;\n',
  "packages/db/src/testing/index.ts": 'export const testServer = "";\n',
  "apps/api/src/routers/index.ts":
    'import { Hono } from "hono";\nimport { sql } from "@convivio/db";\nexport type AppRouter = typeof sql;\nexport const app = new Hono();\n',
  "packages/client/src/index.ts":
    'import type { AppRouter } from "@convivio/api/router";\nexport const client = {} as AppRouter;\n',
  "apps/bot/src/main.ts":
    'import { Card } from "@convivio/cards";\nimport { client } from "@convivio/client";\nexport const bot = [Card, client];\n',
};

/** Each plant, and the rule that must name it. */
const plants: Record<string, { text: string; rule: string }> = {
  "apps/bot/src/by-value.ts": {
    text: 'import { sql } from "@convivio/db";\nexport const found = sql;\n',
    rule: "apps/bot-stays-in-its-room",
  },
  "apps/bot/src/by-type.ts": {
    text: 'import type { Practice } from "@convivio/db";\nexport type Found = Practice;\n',
    rule: "apps/bot-stays-in-its-room",
  },
  "packages/core/src/outwards.ts": {
    text: 'import { Card } from "@convivio/cards";\nexport const found = Card;\n',
    rule: "packages/core-stays-in-its-room",
  },
  "packages/core/src/disk.ts": {
    text: 'import { readFileSync } from "node:fs";\nexport const found = readFileSync;\n',
    rule: "core-has-no-io",
  },
  "packages/client/src/by-value.ts": {
    text: 'import { app } from "@convivio/api/router";\nexport const found = app;\n',
    rule: "client-knows-only-the-type-of-the-router",
  },
  "apps/api/src/sql.ts": {
    text: 'import postgres from "postgres";\nexport const found = postgres;\n',
    rule: "postgres-has-its-room",
  },
  "packages/db/src/http.ts": {
    text: 'import type { Hono } from "hono";\nexport type Found = Hono;\n',
    rule: "hono-has-its-room",
  },
  "apps/api/src/door.ts": {
    text: 'import { testServer } from "@convivio/db/testing";\nexport const found = testServer;\n',
    rule: "test-doors-are-for-tests",
  },
  "packages/core/src/one.ts": { text: 'import "./other.ts";\nexport const one = 1;\n', rule: "no-cycles" },
  "packages/db/src/inside.ts": { text: 'export { sql } from "./index.ts";\n', rule: "no-index-from-inside" },
  "packages/db/src/nowhere.ts": { text: 'import "./missing.ts";\nexport const found = 1;\n', rule: "no-unresolved" },
};

describe("a house with forbidden imports", () => {
  const house = buildSmallHouse({
    ...lawful,
    "packages/core/src/other.ts": 'import "./one.ts";\nexport const other = 1;\n',
    ...Object.fromEntries(Object.entries(plants).map(([path, { text }]) => [path, text])),
  });
  afterAll(house.remove);
  let result: Cruise;
  beforeAll(() => {
    result = cruise(house.folder);
  });

  it("fails as the gate runs it, and says the way out", () => {
    const { status, stdout } = depcruise(house.folder, ["--output-type", "err-long"]);
    expect(status).not.toBe(0);
    expect(stdout).toContain("apps/bot-stays-in-its-room");
    expect(stdout).toContain("Who may import whom");
  });

  it.each(Object.entries(plants))("%s is named by its rule", (path, { rule }) => {
    const named = result.summary.violations.filter(({ from }) => from === path).map((one) => one.rule.name);
    expect(named).toContain(rule);
  });

  it("names nothing that is lawful", () => {
    expect(result.summary.violations.filter(({ from }) => from in lawful)).toEqual([]);
  });
});

it("a house without them passes", () => {
  const house = buildSmallHouse(lawful);
  try {
    const result = cruise(house.folder);
    expect(result.summary.violations).toEqual([]);
    expect(result.modules.map(({ source }) => source)).toEqual(expect.arrayContaining(Object.keys(lawful)));
  } finally {
    house.remove();
  }
});

it("our own house passes, and was really looked at", () => {
  const result = cruise(repository);
  expect(result.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  expect(result.modules.filter(({ source }) => /^(apps|packages)\/.*\.tsx?$/.test(source)).length).toBeGreaterThan(100);
});
