// A bot of many workspaces, new for each test, which two have added: Oslo's and Turin's. The clock can be put forward.
import type { FoundInstallation } from "@convivio/core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { buildCatalogue, type TestCatalogue } from "./catalogue.ts";
import { until } from "./loopback.ts";
import { type BotForMany, startForMany } from "./many-workspaces.ts";
import { type SlackPlatform, startSlackPlatform } from "./slack-platform.ts";

const teams = ["T0OSLO", "T0TURIN"];

/** For a test file: there before each of its tests. */
export function stageWorkspaces() {
  const scene = { passedMs: 0 } as {
    slack: SlackPlatform;
    catalogue: TestCatalogue;
    one: BotForMany;
    passedMs: number;
  };
  const now = () => Date.now() + scene.passedMs;
  /** One more of the same bot. */
  const start = () =>
    startForMany(scene.slack, scene.catalogue, { now, timing: { everyMs: 20, spacingMs: 0 }, deadlineMs: 400 });
  beforeAll(async () => {
    scene.slack = await startSlackPlatform({ now });
    for (const team of teams) scene.slack.teams.add(team, team);
  });
  afterAll(() => scene.slack.close());
  beforeEach(async () => {
    const { slack } = scene;
    scene.catalogue = buildCatalogue();
    scene.passedMs = 0;
    slack.heal();
    slack.arrived.length = 0;
    slack.calls.clear();
    slack.teams.rotation.used = 0;
    scene.one = await start();
    slack.setBotUrl(scene.one.url);
    for (const team of teams) await scene.one.add(team);
  });
  afterEach(() => scene.one.bot.stop(500));

  return Object.assign(scene, {
    start,
    mention: (team: string) =>
      scene.slack.notice(
        { type: "app_mention", channel: scene.slack.channel("cities"), text: "turin" },
        { team_id: team },
      ),
    arrival: (count = 1) => until(`${count} message(s)`, () => scene.slack.arrived[count - 1]),
    kept: (team = "T0OSLO") => scene.catalogue.installed.get(`slack:${team}`) as FoundInstallation,
  });
}
