// The member of a loopback Slack, in front of the real Bolt.
import { startBot } from "../bot.ts";
import { readEnv } from "../env.ts";
import { buildCatalogue, delegating } from "../testing/catalogue.ts";
import { buildInstallation } from "../testing/installations.ts";
import { buildLog } from "../testing/log-lines.ts";
import { freePort, until } from "../testing/loopback.ts";
import { convivioUrl, slackSecret, startSlackPlatform } from "../testing/slack-platform.ts";
import type { Arrived } from "../testing/slack-server.ts";
import { slackClient } from "../testing/slack-teams.ts";
import type { MemberDriver, Said, Where } from "./driver.ts";
import { postTimeoutMs, postTimeoutOfTheDyingMs, requestTiming, timing } from "./running.ts";

const hourMs = 3_600_000;

export async function createSlackDriver(): Promise<MemberDriver> {
  let passedMs = 0;
  const now = () => Date.now() + passedMs;
  const slack = await startSlackPlatform({ now });
  const { log, lines } = buildLog();
  let catalogue = buildCatalogue();
  const start = async (timeoutMs = postTimeoutMs) => {
    const port = await freePort();
    // One of many workspaces; what one alone does otherwise, slack.test.ts shows.
    const env = readEnv({
      SLACK_CLIENT_ID: slackClient.id,
      SLACK_CLIENT_SECRET: slackClient.secret,
      SLACK_SIGNING_SECRET: slackSecret,
      SLACK_API_URL: slack.apiUrl,
      CONVIVIO_URL: convivioUrl,
      BOT_PORT: String(port),
    });
    const bot = await startBot({
      env,
      catalogue: delegating(() => catalogue),
      log,
      deadlineMs: 400,
      postTimeoutMs: timeoutMs,
      timing,
      requestTiming,
      now,
    });
    return { bot, port };
  };
  const { bot, port } = await start();
  slack.setBotUrl(`http://127.0.0.1:${port}`);
  const channel = slack.channel("cities");
  const placeOf = (where: Where = "channel") => (where === "direct" ? slack.directChannel : channel);
  const isPrivate = ({ way, body }: Arrived) => way === "chat.postEphemeral" || body.response_type === "ephemeral";
  const read = (arrived: Arrived): Said => ({
    text: JSON.stringify(arrived.body),
    isPrivate: isPrivate(arrived),
    notifies: arrived.notifies,
    channel: arrived.way === "chat.postMessage" ? String(arrived.body.channel) : null,
    at: arrived.at,
  });
  const all = (isSeenByOne: boolean) => slack.arrived.map(read).filter((said) => said.isPrivate === isSeenByOne);
  const inChannel = () => slack.arrived.filter(({ body }) => body.response_type === "in_channel").map(read);
  const reset = () => {
    // Who may do what and reads what changes from one behaviour to the next, faster than it is kept.
    passedMs += 2 * hourMs;
    catalogue = buildCatalogue();
    const at = { platform: "slack", workspace: slack.teamId } as const;
    catalogue.installed.set(
      `slack:${slack.teamId}`,
      buildInstallation(at, { tokens: slack.teams.grant(slack.teamId) }),
    );
    slack.arrived.length = 0;
    slack.refused.length = 0;
    slack.views.length = 0;
    slack.heal();
    slack.told.users.set(slack.member, { is_admin: false, is_owner: false, locale: "en-GB" });
    slack.told.channels.set(channel, { creator: "U0SOMEBODY" });
  };
  reset();

  return {
    platform: "slack",
    get catalogue() {
      return catalogue;
    },
    lines,
    async command(typed, where) {
      const [, command = "", text = ""] = /^(\/\w+)\s*(.*)$/.exec(typed) ?? [];
      return (await slack.command({ command, text, channel_id: placeOf(where) })).ms;
    },
    async press(button, { where, isTwice = false, isPublic = false } = {}) {
      const container = { channel_id: placeOf(where), is_ephemeral: !isPublic };
      const outer = isTwice ? { trigger_id: `twice-${button}` } : {};
      const { ms } = await slack.press({ action_id: button }, container, outer);
      if (isTwice) await slack.press({ action_id: button }, container, outer);
      return ms;
    },
    suggestFromMessage: async (text) => void (await slack.shortcut(text)),
    async form(at = 0) {
      const raw = await until(`form ${at} on Slack`, () => slack.views[at]);
      const blocks = raw.blocks as { block_id: string; element: Record<string, unknown> }[];
      const fields = blocks.map(({ block_id, element }) => [block_id, String(element.initial_value ?? "")] as const);
      const title = (raw.title as { text: string }).text;
      return { id: String(raw.callback_id), title, values: Object.fromEntries(fields), raw };
    },
    formCount: () => slack.views.length,
    async submit({ raw }, values, { isTwice = false } = {}) {
      const { body } = await slack.submit(raw, values);
      if (isTwice) await slack.submit(raw, values);
      return body === "" ? {} : (JSON.parse(body) as { errors: Record<string, string> }).errors;
    },
    setTimeZone: (tz) => slack.told.users.set(slack.member, { is_admin: false, locale: "en-GB", tz }),
    setManager(isManager) {
      if (isManager === "unsaid") slack.fail("conversations.info", { error: "missing_scope" });
      else slack.told.channels.set(channel, { creator: isManager ? slack.member : "U0SOMEBODY" });
    },
    setAdministrator(isAdministrator) {
      if (isAdministrator === "unsaid") slack.fail("users.info", { error: "missing_scope" });
      else slack.told.users.set(slack.member, { is_admin: isAdministrator, locale: "en-GB" });
    },
    workspace: { platform: "slack", workspace: slack.teamId },
    setLanguage: (locale) => slack.told.users.set(slack.member, { is_admin: false, locale }),
    letTimePass: () => {
      passedMs += hourMs / 12;
    },
    said: (at = 0) => until(`private reply ${at} on Slack`, () => all(true)[at]),
    saidCount: () => all(true).length,
    publicly: () => until("a public answer on Slack", () => inChannel()[0]),
    publicCount: () => inChannel().length,
    posts: () => all(false),
    member: slack.member,
    channel,
    address(of) {
      const names = { "closed channel": "elsewhere", "gone channel": "no such channel", channel: "cities" };
      const shared = { platform: "slack" as const, workspace: slack.teamId };
      if (of === "member") return { ...shared, channel: null, user: slack.member };
      return { ...shared, channel: slack.channel(names[of]), user: null };
    },
    trouble(trouble) {
      if (trouble.what === "storm") slack.fail("chat.postMessage", { retryAfter: trouble.seconds });
      else if (trouble.what === "busy") slack.fail("chat.postMessage", { retryAfter: trouble.seconds, times: 1 });
      else if (trouble.what === "busy-replies") {
        slack.fail("response_url", { status: 404, error: "used_url" });
        slack.fail("chat.postEphemeral", { retryAfter: trouble.seconds, times: 1 });
      } else if (trouble.what === "silent-about-members") {
        for (const way of ["users.info", "conversations.info"]) slack.fail(way, { hangs: true });
      } else if (trouble.what === "no-forms") slack.fail("views.open", { error: "expired_trigger_id" });
      else if (trouble.what === "no-direct-messages") slack.fail("conversations.open", { error: "user_disabled" });
      else if (trouble.what === "silent-reply") {
        slack.fail("response_url", { hangs: true, arrives: trouble.arrives, times: trouble.times });
      } else slack.fail("chat.postMessage", { hangs: true, arrives: trouble.arrives, times: trouble.times });
    },
    expire: () => slack.teams.expire(slack.teamId),
    async takeOut() {
      slack.teams.uninstall(slack.teamId);
      await slack.notice({ type: "app_uninstalled", user: undefined });
    },
    calm: () => slack.heal(),
    postTries: () => slack.calls.get("chat.postMessage") ?? 0,
    async startAnother() {
      const another = await start();
      return async () => void (await another.bot.stop(500));
    },
    async startSecond() {
      const second = await start(postTimeoutOfTheDyingMs);
      slack.setBotUrl(`http://127.0.0.1:${second.port}`);
      const toFirst = () => slack.setBotUrl(`http://127.0.0.1:${port}`);
      return {
        async repeatToFirst() {
          toFirst();
          await slack.repeat();
        },
        async kill() {
          toFirst();
          await second.bot.stop(0);
        },
      };
    },
    registered: () => [],
    malformed: () => slack.refused,
    reset,
    async close() {
      await bot.stop(500);
      await slack.close();
    },
  };
}
