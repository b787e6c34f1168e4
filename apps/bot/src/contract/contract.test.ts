// One list of behaviours, held against every platform; the table at the end says where each holds, and why not.
import { ChatPlatform } from "@convivio/core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Behaviour, renderTable, type Verdict } from "./behaviour.ts";
import { digestBehaviours } from "./digest-behaviours.ts";
import { createDiscordDriver } from "./discord-driver.ts";
import type { MemberDriver } from "./driver.ts";
import { followBehaviours } from "./follow-behaviours.ts";
import { formBehaviours } from "./form-behaviours.ts";
import { installingBehaviours } from "./installing-behaviours.ts";
import { networkBehaviours } from "./network-behaviours.ts";
import { previewBehaviours } from "./preview-behaviours.ts";
import { requestsBehaviours } from "./requests-behaviours.ts";
import { settingsBehaviours } from "./settings-behaviours.ts";
import { createSlackDriver } from "./slack-driver.ts";

const behaviours: readonly Behaviour[] = [
  ...previewBehaviours,
  ...followBehaviours,
  ...settingsBehaviours,
  ...formBehaviours,
  ...networkBehaviours,
  ...requestsBehaviours,
  ...installingBehaviours,
  ...digestBehaviours,
];
const create = { slack: createSlackDriver, discord: createDiscordDriver };
const held = new Set<string>();

function verdictOf(behaviour: Behaviour, platform: ChatPlatform): Verdict {
  const exception = behaviour.exceptions?.[platform];
  if (exception !== undefined) return { exception: `${platform}: ${exception}` };
  return held.has(`${platform}: ${behaviour.name}`) ? "holds" : "fails";
}

describe.each(ChatPlatform.options)("on %s", (platform) => {
  let driver: MemberDriver;
  beforeAll(async () => {
    driver = await create[platform]();
  });
  beforeEach(() => driver.reset());
  afterEach(() => expect(driver.malformed()).toEqual([]));
  afterAll(() => driver?.close());

  const own = behaviours.filter(({ exceptions }) => exceptions?.[platform] === undefined);
  it.each(own)("$name", async (behaviour) => {
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

afterAll(() => {
  process.stdout.write(`\n${renderTable(behaviours, ChatPlatform.options, verdictOf)}\n`);
});
