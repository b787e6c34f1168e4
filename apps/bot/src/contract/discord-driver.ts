// The member of a loopback Discord, in front of the real discord.js.
import { renderDiscord } from "@convivio/cards";
import { MessageFlags } from "discord.js";
import { startBot } from "../bot.ts";
import { postDelivery } from "../discord/deliver.ts";
import { restFor } from "../discord/register.ts";
import { readEnv } from "../env.ts";
import { createInFlight } from "../in-flight.ts";
import { createDeliverer } from "../members/deliverer.ts";
import { buildCatalogue, delegating } from "../testing/catalogue.ts";
import {
  applicationId,
  buildGuild,
  closedChannel,
  directChannel,
  discordToken,
  guildId,
  openChannel,
  startDiscordPlatform,
} from "../testing/discord-platform.ts";
import type { Sent } from "../testing/discord-rest.ts";
import { buildInstallation } from "../testing/installations.ts";
import { buildLeases } from "../testing/leases.ts";
import { buildLog } from "../testing/log-lines.ts";
import { freePort, until } from "../testing/loopback.ts";
import { startGateways } from "./discord-gateways.ts";
import type { MemberDriver, Said, Where } from "./driver.ts";
import { postTimeoutMs, postTimeoutOfTheDyingMs, requestTiming, timing } from "./running.ts";

const hourMs = 3_600_000;
const posting = /^POST \/channels\/\d+\/messages/;

export async function createDiscordDriver(): Promise<MemberDriver> {
  const discord = await startDiscordPlatform();
  const { log, lines } = buildLog();
  let catalogue = buildCatalogue();
  let locale = "en-GB";
  const asked = delegating(() => catalogue);
  let passedMs = 0;
  const now = () => Date.now() + passedMs;
  const start = async (timeoutMs = postTimeoutMs, leases = () => catalogue.leases) => {
    const env = readEnv({
      DISCORD_TOKEN: discordToken,
      DISCORD_APPLICATION_ID: applicationId,
      DISCORD_API_URL: discord.apiUrl,
      BOT_PORT: String(await freePort()),
    });
    const limits = { deadlineMs: 400, postTimeoutMs: timeoutMs, timing, requestTiming, now };
    const own = delegating(() => ({ ...catalogue, leases: leases() }));
    const started = await startBot({ env, catalogue: own, log, ...limits });
    await until("the gateway", () => started.platforms().discord === "connected");
    return started;
  };
  const bot = await start();

  const whereIs = (where: Where = "channel") => ({
    locale,
    isDirect: where === "direct",
    ...(where === "elsewhere" ? { userInstalled: "server" as const } : {}),
  });
  const acknowledged = async (id: string) => {
    // A form takes the place of a deferral.
    const deferral = () =>
      discord.arrived.find(({ way, id: of }) => (way === "deferral" || way === "modal") && of === id);
    return (await until("the deferral", deferral)).ms;
  };
  /** In direct messages there is nobody else, whatever the deferral says. */
  const direct = new Set<string>();
  const isSeenByAll = ({ way, id, body }: Sent) => {
    const deferral = discord.arrived.find((one) => one.way === "deferral" && one.id === id);
    const { flags = 0 } = (way === "followUp" ? body : deferral?.body) ?? {};
    const isEphemeral = (Number(flags) & MessageFlags.Ephemeral) !== 0;
    return way === "post" || !(isEphemeral || direct.has(id));
  };
  const read = (sent: Sent): Said => describe(sent, !isSeenByAll(sent));
  const describe = ({ way, body, notifies, at }: Sent, isPrivate: boolean): Said => ({
    text: JSON.stringify(body),
    isPrivate,
    notifies,
    channel: way === "edit" ? null : String(body.channel),
    at,
  });
  const all = (...ways: Sent["way"][]) => discord.arrived.filter(({ way }) => ways.includes(way)).map(read);
  const replies = (isPrivate: boolean) => all("edit", "followUp").filter((one) => one.isPrivate === isPrivate);
  const reset = () => {
    // What is decided for a server changes from one behaviour to the next, faster than it is kept.
    passedMs += hourMs;
    catalogue = buildCatalogue();
    const server = { platform: "discord", workspace: guildId } as const;
    catalogue.installed.set(`discord:${guildId}`, buildInstallation(server));
    locale = "en-GB";
    discord.arrived.length = 0;
    discord.refused.length = 0;
    discord.heal();
    discord.channels.set(directChannel, "open");
    discord.setExternalApps(true);
    discord.setManager(false);
    discord.setAdministrator(false);
    if (!discord.guilds.has(guildId)) discord.join(buildGuild());
  };
  const type = (typed: string, where?: Where) => {
    const [, command = "", text = ""] = /^\/(\w+)\s*(.*)$/.exec(typed) ?? [];
    if (command !== "convivio") return discord.command(command, text ? { text } : {}, whereIs(where));
    const [inner = "help", ...words] = text.split(" ").filter((word) => word !== "");
    // Discord's options have names, where in Slack the same is typed.
    const [setting, ...chosen] = words;
    if (inner === "settings" && setting === "workspace" && chosen.length === 0) {
      return discord.press("w1:show", whereIs(where));
    }
    if (inner === "settings" && setting) {
      const isServers = setting === "workspace";
      const name = isServers ? `server-${chosen.shift()}` : setting;
      return discord.subcommand(command, inner, { [name]: chosen.join(" ") }, whereIs(where));
    }
    return discord.subcommand(command, inner, words.length > 0 ? { text: words.join(" ") } : {}, whereIs(where));
  };
  const noted = (id: string, where: Where = "channel") => {
    if (where === "direct") direct.add(id);
    return id;
  };
  reset();

  return {
    platform: "discord",
    get catalogue() {
      return catalogue;
    },
    lines,
    command: (typed, where) => acknowledged(noted(type(typed, where), where)),
    press(button, { where, isTwice = false, isPublic = false } = {}) {
      const id = noted(discord.press(button, { ...whereIs(where), isShared: isPublic }), where);
      if (isTwice) discord.gateway.repeat();
      return acknowledged(id);
    },
    suggestFromMessage: async (text) => void discord.menu("Suggest as a practice", text, whereIs()),
    async form(at = 0) {
      const opened = () => discord.arrived.filter(({ way }) => way === "modal")[at];
      const { body: raw } = await until(`form ${at} on Discord`, opened);
      const fields = raw.components as { component: { custom_id: string; value?: string } }[];
      const values = fields.map(({ component }) => [component.custom_id, component.value ?? ""] as const);
      return { id: String(raw.custom_id), title: String(raw.title), values: Object.fromEntries(values), raw };
    },
    formCount: () => discord.arrived.filter(({ way }) => way === "modal").length,
    async submit({ raw }, values, { isTwice = false } = {}) {
      const { city, theme, ...others } = values;
      const where = [city, theme].filter((one) => one !== undefined).join(", ");
      const id = discord.submit(raw, { ...others, ...(where === "" ? {} : { where }) }, whereIs());
      if (isTwice) discord.gateway.repeat();
      await acknowledged(id);
      return {};
    },
    setTimeZone: () => {},
    setManager: (isManager) => discord.setManager(isManager === true),
    setAdministrator: (isAdministrator) => discord.setAdministrator(isAdministrator === true),
    workspace: { platform: "discord", workspace: guildId },
    setLanguage: (chosen) => {
      locale = chosen;
    },
    // Every request says anew what the member may do.
    letTimePass: () => {
      passedMs += hourMs / 12;
    },
    said: (at = 0) => until(`private reply ${at} on Discord`, () => replies(true)[at]),
    saidCount: () => replies(true).length,
    publicly: () => until("a public answer on Discord", () => replies(false)[0]),
    publicCount: () => replies(false).length,
    posts: () => [...all("post"), ...all("followUp").filter((one) => !one.isPrivate)],
    member: discord.member.id,
    channel: openChannel,
    address(of) {
      const ids = { channel: openChannel, "closed channel": closedChannel, "gone channel": "777777777777777777" };
      if (of === "member") return { platform: "discord", workspace: "discord", channel: null, user: discord.member.id };
      return { platform: "discord", workspace: guildId, channel: ids[of], user: null };
    },
    trouble(trouble) {
      if (trouble.what === "no-direct-messages") return void discord.channels.set(directChannel, "unwanted");
      // Every request of Discord's says by itself who asks and what they may do.
      if (trouble.what === "silent-about-members" || trouble.what === "no-forms") return;
      if (trouble.what === "silent") {
        return void discord.fail(posting, 0, {}, { hangs: true, arrives: trouble.arrives, times: trouble.times });
      }
      if (trouble.what === "silent-reply") {
        return void discord.fail(
          /^PATCH \/webhooks/,
          0,
          {},
          { hangs: true, arrives: trouble.arrives, times: trouble.times },
        );
      }
      const body = { message: "busy", retry_after: trouble.seconds, global: false };
      if (trouble.what === "storm") return void discord.fail(posting, 429, body, { scope: "user" });
      discord.fail(trouble.what === "busy" ? posting : /^PATCH \/webhooks/, 429, body, { times: 1 });
    },
    takeOut: async () => discord.leave(guildId),
    calm: () => void discord.heal(),
    postTries: () => discord.heard.filter((request) => posting.test(request)).length,
    startGateways,
    async startAnother() {
      const inFlight = createInFlight();
      const rest = restFor({ token: discordToken, apiUrl: discord.apiUrl });
      const context = { log, rest };
      const another = createDeliverer({
        platform: "discord",
        catalogue: asked,
        log,
        inFlight,
        timing,
        isReady: () => true,
        render: renderDiscord,
        post: (delivery, message) => postDelivery(context, delivery, message),
      });
      another.start();
      return async () => {
        another.stop();
        await inFlight.drain(500);
      };
    },
    async startSecond() {
      // Both are at the gateway, as when one of them is cut off; what happens reaches the second alone.
      const leases = buildLeases();
      const second = await start(postTimeoutOfTheDyingMs, () => leases);
      discord.gateway.onlyLatest(true);
      return {
        repeatToFirst: async () => discord.gateway.repeatToFirst(),
        async kill() {
          discord.gateway.onlyLatest(false);
          await second.stop(0);
        },
      };
    },
    registered: () => discord.writes,
    malformed: () => discord.refused,
    reset,
    async close() {
      await bot.stop(500);
      await discord.close();
    },
  };
}
