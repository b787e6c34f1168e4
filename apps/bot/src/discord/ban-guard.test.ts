// A storm of refusals: few requests go out, whoever waits is told, and nothing that is owed is lost.
import { afterEach, describe, expect, it } from "vitest";
import { type RunningBot, startBot } from "../bot.ts";
import { readEnv } from "../env.ts";
import { buildCatalogue, type TestCatalogue } from "../testing/catalogue.ts";
import {
  applicationId,
  type DiscordPlatform,
  discordToken,
  guildId,
  openChannel,
  startDiscordPlatform,
} from "../testing/discord-platform.ts";
import { buildLog } from "../testing/log-lines.ts";
import { freePort, pause, until } from "../testing/loopback.ts";
import { createBanGuard } from "./ban-guard.ts";

describe("the guard", () => {
  const refused = { status: 403, isShared: false, hasToken: true };
  const reply = { isReply: true, hasToken: false };
  const other = { isReply: false, hasToken: true };

  it("stops what can wait first, then everything, long before Discord bans, and lets go on when the window has passed", () => {
    let now = 0;
    const guard = createBanGuard({}, null, () => now);
    for (let count = 0; count < 1000; count += 1) guard.note({ ...refused, status: count % 2 === 0 ? 403 : 429 });
    expect(guard.waitMs(other)).toBe(600_000);
    expect(guard.waitMs(reply)).toBe(0);
    for (let count = 0; count < 1000; count += 1) guard.note(refused);
    now = 60_000;
    expect(guard.waitMs(reply)).toBe(540_000);
    now = 600_000;
    expect([guard.waitMs(reply), guard.waitMs(other)]).toEqual([0, 0]);
  });

  it("does not count what is nobody's fault, nor what was taken", () => {
    const guard = createBanGuard({ onlyReplies: 1 });
    guard.note({ status: 429, isShared: true, hasToken: true });
    guard.note({ status: 404, isShared: false, hasToken: true });
    expect(guard.waitMs(other)).toBe(0);
  });

  it("shows a refused token again only after a minute; replies need none", () => {
    let now = 0;
    const guard = createBanGuard({}, null, () => now);
    guard.note({ status: 401, isShared: false, hasToken: true });
    now = 20_000;
    expect([guard.waitMs(other), guard.waitMs(reply)]).toEqual([40_000, 0]);
  });
});

describe("a storm", () => {
  const limits = { onlyReplies: 30, nothing: 60, tokenPauseMs: 400, patienceMs: 350 };
  let discord: DiscordPlatform;
  let bot: RunningBot;
  let catalogue: TestCatalogue;
  let lines: string[];

  const everything = /^(POST|PATCH) \/(channels|users|webhooks|interactions)/;
  const address = (number: number) => ({
    platform: "discord" as const,
    workspace: guildId,
    channel: String(BigInt(openChannel) + BigInt(number)),
    user: null,
  });
  async function open(over: Partial<typeof limits> = {}): Promise<void> {
    discord = await startDiscordPlatform();
    catalogue = buildCatalogue();
    const env = readEnv({
      ...{ DISCORD_TOKEN: discordToken, DISCORD_APPLICATION_ID: applicationId, DISCORD_API_URL: discord.apiUrl },
      BOT_PORT: String(await freePort()),
    });
    const timing = { everyMs: 20, spacingMs: 0, longestPauseMs: 100 };
    const banLimits = { ...limits, ...over };
    const written = buildLog();
    lines = written.lines;
    bot = await startBot({ env, catalogue, log: written.log, timing, banLimits, deadlineMs: 400 });
    await until("the gateway", () => bot.platforms().discord === "connected");
    discord.heard.length = 0;
  }
  afterEach(async () => {
    await bot.stop(300);
    await discord.close();
  });

  it.each([
    ["429 for each channel", 429, { message: "busy", retry_after: 0.05, global: false }, { scope: "user" }],
    ["429 for everything", 429, { message: "busy", retry_after: 0.05, global: true }, { scope: "global" }],
    ["429 that does not say for how long", 429, { message: "banned" }, {}],
    ["401", 401, { code: 0, message: "401: Unauthorized" }, {}],
  ])("of %s gets few requests, and every delivery comes later", async (_, status, body, more) => {
    await open();
    const owed = Array.from({ length: 40 }, (_, number) => catalogue.deliveries.owe({ address: address(number) }));
    for (const { delivery } of owed) discord.channels.set(delivery.address.channel ?? "", "open");
    discord.fail(everything, status, body, more);
    await pause(800);
    await until("what became of it", () => owed.some(({ outcomes }) => outcomes.length > 0));
    const heard = discord.heard.length;
    expect(heard).toBeGreaterThan(0);
    // The limit, and what was on its way when it was reached.
    expect(heard).toBeLessThan(limits.onlyReplies + 15);
    const outcomes = owed.flatMap((one) => one.outcomes.map(({ outcome }) => outcome));
    expect(new Set(outcomes)).toEqual(new Set(["later"]));
    for (const { state } of owed) expect(["waiting", "claimed", "posting"]).toContain(state);
  });

  it("of 403 is refused once for each, and stops long before a ban", async () => {
    await open();
    const owed = Array.from({ length: 80 }, (_, number) => catalogue.deliveries.owe({ address: address(number) }));
    discord.fail(everything, 403, { code: 50001, message: "Missing Access" });
    const isPutOff = () => owed.some(({ outcomes }) => outcomes.some(({ outcome }) => outcome === "later"));
    await until("the end of it", isPutOff);
    expect(lines.join()).toContain("only replies to members go out");
    await pause(200);
    expect(discord.heard.length).toBeLessThan(limits.onlyReplies + 15);
    expect(owed.filter(({ state }) => state === "refused").length).toBeLessThan(limits.onlyReplies + 15);
  });

  it("does not keep replies back: whoever asks meanwhile gets the answer, if a little later", async () => {
    await open({ onlyReplies: 1, patienceMs: 2000 });
    discord.fail(
      /^PATCH \/webhooks/,
      429,
      { message: "busy", retry_after: 0.3, global: false },
      { times: 2, scope: "user" },
    );
    discord.fail(
      /^POST \/interactions/,
      429,
      { message: "busy", retry_after: 0.1, global: false },
      { times: 1, scope: "user" },
    );
    discord.command("practice", { text: "turin" });
    const [edit] = await until("the answer", () => {
      const edits = discord.arrived.filter(({ way }) => way === "edit");
      return edits.length > 0 && edits;
    });
    expect(JSON.stringify(edit?.body)).toContain("Practice 1");
    // A share can wait, and says so.
    discord.press("c1:k3Jd8sQ2:share");
    await until("what is said", () => discord.arrived.filter(({ way }) => way === "edit")[1]);
    expect(JSON.stringify(discord.arrived.filter(({ way }) => way === "edit")[1]?.body)).toContain("Wait a minute");
    expect(discord.arrived.some(({ way }) => way === "post")).toBe(false);
  });

  it("that outlasts an acknowledgement costs few tries", async () => {
    await open();
    discord.fail(/^POST \/interactions/, 429, { message: "busy", retry_after: 0.1, global: false }, { scope: "user" });
    for (let count = 0; count < 5; count += 1) discord.command("practice", { text: "turin" });
    await pause(500);
    const tries = discord.heard.length;
    expect(tries).toBeLessThanOrEqual(5 * 3);
    await pause(300);
    expect(discord.heard).toHaveLength(tries);
    expect(catalogue.asked).toEqual([]);
  });
});
