// Holds the documents against the code: what they name exists, and what exists they name.
import { existsSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import cruiser from "../.dependency-cruiser.mjs";
import { readEnv as readApiEnv } from "../apps/api/src/env.ts";
import { appRouter } from "../apps/api/src/routers/index.ts";
import { readEnv as readBotEnv } from "../apps/bot/src/env.ts";
import { botScopes } from "../apps/bot/src/slack/installing/scopes.ts";
import { facets } from "../packages/core/src/answer/answer.ts";
import { errorCodes } from "../packages/core/src/error.ts";
import { recordKinds } from "../packages/core/src/record.ts";
import { readSeedFiles } from "../packages/db/src/seed/files.ts";
import { seedFolder } from "../packages/db/src/seed/seed.ts";
import { seedRecords } from "../packages/db/src/seed/snapshots.ts";
import { commandsOf, exists } from "./docs/commands.ts";
import { namesReadBy, namesReadElsewhere, statedDefaults } from "./docs/environment.ts";
import { type Manifest, parseManifest } from "./docs/manifest.ts";
import { anchorsOf, codeBlocksOf, codeIn, codesIn, linksOf, picturesOf, tableOf } from "./docs/markdown.ts";
import { listFiles, listTopFolders, read, root } from "./docs/repository.ts";
import { librariesOf, type Rule, roomsOf } from "./docs/rooms.ts";
import { pictures, picturesFolder } from "./journey/pictures.ts";

const documents = listFiles(".md");
const rules = cruiser.forbidden as unknown as Rule[];
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

describe("configuration.md", () => {
  const rows = tableOf(read("docs/configuration.md"), "variable", "default", "read by");
  const documented = rows.map((row) => codeIn(row.variable) ?? "");
  const readers = { api: readApiEnv, bot: readBotEnv };

  it("names every variable that the code reads, and no other, once", () => {
    const inCode = [...namesReadBy(readApiEnv), ...namesReadBy(readBotEnv), ...namesReadElsewhere()];
    expect([...documented].sort()).toEqual(sorted(inCode));
  });

  it.each(["api", "bot"] as const)("says which variables the %s reads", (app) => {
    const said = rows
      .filter((row) => row["read by"]?.split(", ").includes(app))
      .map((row) => codeIn(row.variable) ?? "");
    expect(said.sort()).toEqual(sorted(namesReadBy(readers[app])));
  });

  it.each(["api", "bot"] as const)("states every default that the %s states, and the same", (app) => {
    const stated = statedDefaults(`apps/${app}/src/env.ts`);
    expect(stated.size).toBeGreaterThan(2);
    const said = new Map(rows.map((row) => [codeIn(row.variable), codeIn(row.default)]));
    for (const [name, value] of stated) expect({ name, value: said.get(name) }).toEqual({ name, value });
  });

  it("states no default that is not one: setting it changes nothing", () => {
    const configured = {
      SLACK_BOT_TOKEN: "xoxb-for-this-test",
      SLACK_SIGNING_SECRET: "a-secret-for-this-test",
      DISCORD_TOKEN: "a-token-for-this-test-only",
      DISCORD_APPLICATION_ID: "198622483471925248",
    };
    for (const row of rows) {
      const value = codeIn(row.default);
      if (value === null) continue;
      const name = codeIn(row.variable) ?? "";
      expect(readApiEnv({ [name]: value }), name).toEqual(readApiEnv({}));
      expect(readBotEnv({ ...configured, [name]: value }), name).toEqual(readBotEnv(configured));
    }
  });
});

describe("api.md", () => {
  const page = read("docs/api.md");

  it("lists every error code with its status, and no other", () => {
    const said = tableOf(page, "code", "status", "meaning").map((row) => [codeIn(row.code), Number(row.status)]);
    const inCode = Object.entries(errorCodes).map(([code, { status }]) => [code, status]);
    expect(said.sort()).toEqual(inCode.sort());
  });

  it("lists every procedure, and no other", () => {
    const said = tableOf(page, "procedure", "input").map((row) => codeIn(row.procedure) ?? "");
    expect(said.sort()).toEqual(Object.keys(appRouter._def.procedures).sort());
  });
});

describe("commands", () => {
  it.each(documents)("%s names only npm and pnpm commands that exist", (path) => {
    const missing = commandsOf(read(path)).filter((command) => !exists(command));
    expect(missing.map(({ written }) => written)).toEqual([]);
  });

  it("are found at all", () => {
    const names = documents.flatMap((path) => commandsOf(read(path))).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "start",
        "test",
        "ask",
        "verify",
        "register",
        "eval",
        "bench",
        "chaos",
        "seed",
        "backup",
        "restore",
      ]),
    );
  });

  it("the README gives the two that are all one needs", () => {
    const shell = codeBlocksOf(read("README.md")).map(({ code }) => code.trim());
    expect(shell).toEqual(expect.arrayContaining(["npm start", "npm test"]));
  });
});

describe("links", () => {
  it.each(documents)("those of %s lead to files and headings that exist", (path) => {
    const broken = linksOf(read(path)).filter((target) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [file = "", anchor] = target.split("#");
      const aim = file === "" ? path : normalize(join(dirname(path), file));
      if (!existsSync(join(root, aim))) return true;
      return anchor !== undefined && !anchorsOf(read(aim)).has(anchor);
    });
    expect(broken).toEqual([]);
  });
});

describe("the pictures of the documents", () => {
  const shown = documents.flatMap((path) =>
    picturesOf(read(path))
      .map(({ alt, target }) => ({ alt, path: normalize(join(dirname(path), target)) }))
      .filter((picture) => dirname(picture.path) === picturesFolder),
  );
  const taken = pictures.map((name) => join(picturesFolder, `${name}.webp`)).sort();

  it("are all taken by the journey, and all of those are shown", () => {
    expect(sorted(shown.map(({ path }) => path))).toEqual(taken);
    expect(listFiles("", picturesFolder).sort()).toEqual(taken);
  });

  it("say in words what is seen", () => {
    expect(shown.filter(({ alt }) => alt.length < 40)).toEqual([]);
  });

  it("are small", () => {
    const bytes = taken.map((path) => statSync(join(root, path)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
  });
});

describe("glossary.md", () => {
  const terms = [...read("docs/glossary.md").matchAll(/^- \*\*([^*]+)\*\*: /gm)].map(([, term = ""]) => term);
  const vocabulary =
    "practice, event, series, city, country, organisation, person, statement, resource, theme, target group, source, revision, curator, installation, channel, subscription, delivery, question, answer, card, catalogue".split(
      ", ",
    );

  it("defines each word once", () => {
    expect(terms).toEqual([...new Set(terms)]);
  });

  it.each(vocabulary)("defines %s", (word) => {
    expect(terms).toContain(word);
  });

  it.each([...recordKinds, ...facets])("defines %s, a kind or facet of core", (word) => {
    expect(terms).toContain(word);
  });

  it("defines what each file of core is about", () => {
    const files = listFiles(".ts", "packages/core/src").map((path) => path.slice("packages/core/src/".length));
    const nouns = files
      .filter((path) => !/(\.test|\.d)\.ts$|^(index\.ts|testing\/)/.test(path))
      .map((path) =>
        path.includes("/") ? path.slice(0, path.indexOf("/")) : path.replace(/\.ts$/, "").replaceAll("-", " "),
      );
    const isDefined = (noun: string) =>
      terms.includes(noun) || terms.includes(noun.replace(/ies$/, "y").replace(/s$/, ""));
    expect(sorted(nouns).filter((noun) => !isDefined(noun))).toEqual([]);
  });
});

describe("ARCHITECTURE.md", () => {
  const page = read("ARCHITECTURE.md");
  const rows = tableOf(page, "room", "rooms it may import", "libraries that live there");

  it("can be read in one sitting: under 150 lines", () => {
    expect(page.split("\n").length).toBeLessThan(150);
  });

  it("has every top-level folder in its tree", () => {
    const tree = codeBlocksOf(page)[0]?.code ?? "";
    const named = [...tree.matchAll(/^(\S+)\//gm)].map(([, folder = ""]) => folder);
    expect(named.sort()).toEqual(sorted(listTopFolders()));
  });

  it("has every room in its tree", () => {
    const tree = codeBlocksOf(page)[0]?.code ?? "";
    for (const room of roomsOf(rules).keys()) expect(tree).toMatch(new RegExp(`^ {2}${room.split("/")[1]}/`, "m"));
  });

  it("says of each room what dependency-cruiser lets it import", () => {
    const said = rows.map((row) => [codeIn(row.room), sorted(codesIn(row["rooms it may import"]))]);
    const inRules = [...roomsOf(rules)].map(([room, allowed]) => [room, sorted(allowed)]);
    expect(inRules.length).toBe(7);
    expect(said.sort()).toEqual(inRules.sort());
  });

  it("says of each room which libraries live there", () => {
    const said = rows.map((row) => [codeIn(row.room), sorted(codesIn(row["libraries that live there"]))]);
    const libraries = librariesOf(rules);
    const inRules = [...roomsOf(rules).keys()].map((room) => [room, sorted(libraries.get(room) ?? [])]);
    expect(said.sort()).toEqual(inRules.sort());
  });
});

describe("the Slack manifest", () => {
  const yaml = codeBlocksOf(read("docs/connect-slack.md")).find(({ language }) => language === "yaml")?.code ?? "";
  const manifest = parseManifest(yaml);
  /** What stands in the manifest under these names, one inside the other. */
  const under = (...names: string[]) =>
    names.reduce((part, name) => (part as { [name: string]: Manifest })[name] ?? "", manifest);
  const bot = listFiles(".ts", "apps/bot/src/slack")
    .filter((path) => !path.endsWith(".test.ts"))
    .map(read)
    .join("\n");

  it("has the commands that the bot handles", () => {
    const commands = under("features", "slash_commands") as { command: string }[];
    const handled =
      /app\.command\(\/\^\\\/\(([\w|]+)\)\$\//
        .exec(bot)?.[1]
        ?.split("|")
        .map((name) => `/${name}`) ?? [];
    expect(commands.map(({ command }) => command).sort()).toEqual(handled.sort());
  });

  it("sends everything to the one address that the bot serves", () => {
    // Bolt's own default, which the bot leaves as it is.
    expect(bot).not.toContain("endpoints:");
    const addresses = [...yaml.matchAll(/url: (\S+)/g)].map(([, address = ""]) => address);
    expect(addresses).toHaveLength(5);
    expect(sorted(addresses)).toEqual(["https://YOUR-ADDRESS/slack/events"]);
    expect(under("settings", "interactivity", "is_enabled")).toBe(true);
  });

  it("subscribes to what the bot listens to, messages in direct messages only", () => {
    const heard = [...bot.matchAll(/app\.event\("(\w+)"/g)].map(([, name]) =>
      name === "message" ? "message.im" : name,
    );
    expect(under("settings", "event_subscriptions", "bot_events")).toEqual(heard);
  });

  it("for many workspaces leads back to where the bot waits, and has tokens rotated", () => {
    const [, more] = codeBlocksOf(read("docs/connect-slack.md")).filter(({ language }) => language === "yaml");
    const [, path] = /const redirectPath = "(.+)";/.exec(bot) ?? [];
    expect(parseManifest(more?.code ?? "")).toEqual({
      oauth_config: { redirect_urls: [`https://YOUR-ADDRESS${path}`] },
      settings: { token_rotation_enabled: true },
    });
  });

  it("asks for the scopes that the bot needs, and for no more", () => {
    const scopeOf: Record<string, string | string[] | null> = {
      "auth.test": null,
      "views.open": null,
      "users.info": "users:read",
      "conversations.info": ["channels:read", "groups:read"],
      "conversations.open": "im:write",
      "chat.postMessage": "chat:write",
      "chat.postEphemeral": "chat:write",
    };
    const called = [...bot.matchAll(/\bweb\.(\w+\.\w+)\(/g)].map(([, method = ""]) => method);
    expect(called.length).toBeGreaterThan(0);
    for (const method of called) expect(scopeOf, `which scope does ${method} need?`).toHaveProperty([method]);
    const scopes = called.flatMap((method) => scopeOf[method] ?? []);
    const wanted = sorted([...scopes, "commands", "app_mentions:read", "im:history"]);
    expect(sorted(under("oauth_config", "scopes", "bot") as string[])).toEqual(wanted);
    expect(botScopes).toEqual(under("oauth_config", "scopes", "bot"));
  });
});

describe("catalogue.md", () => {
  const page = read("docs/catalogue.md");
  const files = readSeedFiles(seedFolder);
  const numberOf = (rows: Record<string, string>[], column: string, name: string, count: string) =>
    Number(rows.find((row) => row[column]?.startsWith(name))?.[count]);

  it("counts what the seed holds", () => {
    const plural: Record<string, string> = {
      city: "cities",
      country: "countries",
      person: "people",
      series: "series",
    };
    const counts = new Map<string, number>();
    for (const { kind } of seedRecords(files)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const rows = tableOf(page, "kind", "records");
    const inSeed = [...counts].map(([kind, count]) => [plural[kind] ?? `${kind}s`, count]);
    expect(rows.map((row) => [row.kind, Number(row.records)]).sort()).toEqual(inSeed.sort());
  });

  it("counts what is known of the practices", () => {
    const { practices } = files;
    const list = "https://www.coe.int/en/web/interculturalcities/good-practice";
    const rows = tableOf(page, "of the practices", "number");
    const said = (name: string) => numberOf(rows, "of the practices", name, "number");
    const count = (holds: (practice: (typeof practices)[number]) => boolean) => practices.filter(holds).length;
    expect({
      checked: said("checked"),
      told: said("told"),
      listAlone: said("resting"),
      withoutAddress: said("with no web address"),
      running: said("said by their source"),
      ended: said("with an end year"),
      unknown: said("of which nobody knows"),
    }).toEqual({
      checked: count((one) => one.verified),
      told: count((one) => !one.verified),
      listAlone: count((one) => one.sources.every(({ url }) => url === list)),
      withoutAddress: count((one) => one.sources.every(({ url }) => url === null)),
      running: count((one) => one.ongoing),
      ended: count((one) => !one.ongoing && one.endYear !== null),
      unknown: count((one) => !one.ongoing && one.endYear === null),
    });
  });

  it("says in how many cities the practices lie", () => {
    const cities = new Set(files.practices.flatMap((practice) => practice.cities));
    expect(page).toContain(`lie in ${cities.size} of the cities`);
  });

  it("is counted alike in the README", () => {
    const countries = new Set(files.cities.map((city) => city.countryCode));
    const said = `${files.practices.length} practices in cities of ${countries.size} countries`;
    expect(read("README.md").replace(/\s+/g, " ")).toContain(said);
  });

  it("every seed file has its line in the seed's README", () => {
    const named = codesIn(
      tableOf(read("packages/db/seed/README.md"), "file", "what it holds")
        .map((row) => row.file)
        .join(" "),
    );
    expect(named.sort()).toEqual(
      listFiles(".json", "packages/db/seed")
        .map((path) => path.split("/").at(-1))
        .sort(),
    );
  });
});
