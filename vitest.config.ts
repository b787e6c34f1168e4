// One run for every room: each a project, so that one of them can be run alone (`pnpm vitest --project core`).
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Our own packages as they are written; a name of our own, because libraries name sources that they do not bring. */
const fromSource = {
  resolve: { conditions: ["convivio-source"] },
  ssr: { resolve: { conditions: ["convivio-source"] } },
};

/** A busy machine is slow, not wrong: what is waited for may take its time. */
const patience = { expect: { poll: { timeout: 15_000 } }, testTimeout: 120_000, hookTimeout: 300_000 };

function room(name: string, folder: string, test: Record<string, unknown> = {}) {
  return {
    ...fromSource,
    test: {
      name,
      root: folder,
      include: ["src/**/*.test.{ts,tsx}"],
      exclude: ["**/*.browser.test.ts"],
      ...patience,
      // Files come one after another into the same process: what they all import is read once. What a test changes
      // for everybody (the environment, a timer, a spy), it puts back.
      isolate: false,
      ...test,
    },
  };
}

/** Rooms whose files take minutes; the seconds of the others fill what is left at the end. */
const longest = ["workspace", "browser", "api"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project: { name } }: TestSpecification) =>
      longest.includes(name) ? longest.indexOf(name) : longest.length;
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** One PostgreSQL for the whole run; each test file clones a database of its own from a template. */
const database = {
  globalSetup: [fileURLToPath(new URL("packages/db/src/testing/index.ts", import.meta.url))],
};

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, which on two makes everything wait for everything.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      room("core", "packages/core"),
      room("cards", "packages/cards"),
      room("client", "packages/client", database),
      room("db", "packages/db", database),
      room("api", "apps/api", { ...database, oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } } }),
      room("bot", "apps/bot", database),
      room("dashboard", "apps/dashboard"),
      room("browser", "apps/dashboard", {
        ...database,
        include: ["src/browser/**/*.browser.test.ts"],
        exclude: [],
      }),
      room("workspace", "scripts", { include: ["**/*.test.ts"] }),
    ],
  },
});
