// One list of behaviours, held against every platform; the tables at the end say where each holds, and why not, and what proves each rule of conduct.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ChatPlatform } from "@convivio/core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answeredOnceBehaviours } from "./answered-once-behaviours.ts";
import { type Behaviour, renderTable, type Verdict } from "./behaviour.ts";
import { problemsOf, type Rule, renderRules, rulesOfConduct } from "./conduct.ts";
import { conductBehaviours } from "./conduct-behaviours.ts";
import { digestBehaviours } from "./digest-behaviours.ts";
import { createDiscordDriver } from "./discord-driver.ts";
import type { MemberDriver } from "./driver.ts";
import { elsewhereBehaviours } from "./elsewhere-behaviours.ts";
import { followBehaviours } from "./follow-behaviours.ts";
import { forgetBehaviours } from "./forget-behaviours.ts";
import { formBehaviours } from "./form-behaviours.ts";
import { gatewayBehaviours } from "./gateway-behaviours.ts";
import { installingBehaviours } from "./installing-behaviours.ts";
import { networkBehaviours } from "./network-behaviours.ts";
import { previewBehaviours } from "./preview-behaviours.ts";
import { publicAnswersBehaviours } from "./public-answers-behaviours.ts";
import { requestsBehaviours } from "./requests-behaviours.ts";
import { settingsBehaviours } from "./settings-behaviours.ts";
import { createSlackDriver } from "./slack-driver.ts";
import { workspaceSettingsBehaviours } from "./workspace-settings-behaviours.ts";
import { writingBehaviours } from "./writing-behaviours.ts";

const behaviours: readonly Behaviour[] = [
  ...previewBehaviours,
  ...followBehaviours,
  ...settingsBehaviours,
  ...forgetBehaviours,
  ...workspaceSettingsBehaviours,
  ...publicAnswersBehaviours,
  ...formBehaviours,
  ...networkBehaviours,
  ...answeredOnceBehaviours,
  ...requestsBehaviours,
  ...installingBehaviours,
  ...digestBehaviours,
  ...elsewhereBehaviours,
  ...gatewayBehaviours,
  ...conductBehaviours,
  ...writingBehaviours,
];
const create = { slack: createSlackDriver, discord: createDiscordDriver };
const held = new Set<string>();

function verdictOf(behaviour: Behaviour, platform: ChatPlatform): Verdict {
  const exception = behaviour.exceptions?.[platform];
  if (exception !== undefined) return { exception: `${platform}: ${exception}` };
  return held.has(`${platform}: ${behaviour.name}`) ? "holds" : "fails";
}

// Each platform has a driver of its own, and most of the time something is waited for.
describe.each(ChatPlatform.options)("on %s", { concurrent: true }, (platform) => {
  let driver: MemberDriver;
  beforeAll(async () => {
    driver = await create[platform]();
  });
  beforeEach(() => driver.reset());
  afterEach(() => expect(driver.malformed()).toEqual([]));
  afterAll(() => driver?.close());

  const own = behaviours.filter(({ exceptions }) => exceptions?.[platform] === undefined);
  it.each(own)("$name", { concurrent: false }, async (behaviour) => {
    await behaviour.holds(driver);
    held.add(`${platform}: ${behaviour.name}`);
  });
});

it("no behaviour is an exception everywhere, and each is named once", () => {
  const names = behaviours.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { exceptions = {}, name } of behaviours) {
    expect(Object.keys(exceptions).length, name).toBeLessThan(ChatPlatform.options.length);
  }
});

const repository = path.resolve(import.meta.dirname, "../../../..");
const readTest = (file: string) => {
  const found = path.join(repository, file);
  return existsSync(found) ? readFileSync(found, "utf8") : "";
};
const named = new Set(behaviours.map(({ name }) => name));

it("each of the fifteen rules of conduct is proved, by behaviours and tests that there are", () => {
  expect(rulesOfConduct.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
  expect(problemsOf(rulesOfConduct, named, readTest)).toEqual([]);
});

it.each<[string, Rule["proofs"]]>([
  ["is not proved", []],
  ["no behaviour “flies”", ["flies"]],
  ["no test “flies” in apps/bot/src/bot.test.ts", [{ file: "apps/bot/src/bot.test.ts", name: "flies" }]],
  ["no test “flies” in apps/gone.test.ts", [{ file: "apps/gone.test.ts", name: "flies" }]],
])("a rule of which it is said that it %s is found", (problem, proofs) => {
  expect(problemsOf([{ number: 1, promise: "flies", proofs }], named, readTest).join()).toContain(problem);
});

/** On which platforms a behaviour holds, in one word where it is all of them. */
function standingOf(name: string): string {
  const behaviour = behaviours.find((one) => one.name === name);
  if (behaviour === undefined) return "unknown";
  const verdicts = ChatPlatform.options.map((platform) => [platform, verdictOf(behaviour, platform)] as const);
  const own = verdicts.filter(([, verdict]) => typeof verdict === "string");
  const broken = own.filter(([, verdict]) => verdict === "fails").map(([platform]) => platform);
  if (broken.length > 0) return `fails on ${broken.join(", ")}`;
  return own.length === verdicts.length ? "holds" : `holds on ${own.map(([platform]) => platform).join(", ")}`;
}

afterAll(() => {
  process.stdout.write(`\n${renderTable(behaviours, ChatPlatform.options, verdictOf)}\n`);
  process.stdout.write(`\nThe rules of conduct, and what proves them\n${renderRules(rulesOfConduct, standingOf)}\n`);
});
