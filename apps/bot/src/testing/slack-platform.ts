// A loopback Slack: `emulate` behind a strict server, and what members do: commands, mentions, messages, buttons, all signed.
import { createHmac, randomUUID } from "node:crypto";
import { createEmulator } from "emulate";
import { freePort } from "./loopback.ts";
import { type SlackServerOptions, startSlackServer } from "./slack-server.ts";
import { convivioUrl, readWorkspace, relayTokens, slackSeed, slackToken } from "./slack-workspace.ts";

type Loose = Record<string, unknown>;
export type Acknowledged = { status: number; body: string; ms: number };
/** A request as Slack signed it: the very same may be delivered more than once. */
export type Signed = { body: string; headers: Record<string, string> };
/** What a test may break about a request, whether it is a retry, and another way for it to travel. */
export type Tamper = {
  secret?: string;
  timestamp?: number;
  signature?: string;
  retry?: number;
  carry?: (signed: Signed) => Promise<Acknowledged>;
};

export { convivioUrl, slackToken };
export const slackSecret = "8f742231b10e8888abcd99yyyzzz85a5";

export type SlackPlatform = Awaited<ReturnType<typeof startSlackPlatform>>;

export type SlackOptions = Pick<SlackServerOptions, "trouble" | "onView"> & {
  now?: () => number;
  /** How many members there are beside the first. */
  crowd?: number;
};

/** Delivers a request to a bot, as Slack does. */
export async function deliver(
  botUrl: string,
  { body, headers }: Signed,
  { retry = 0, timeoutMs = 30_000 }: { retry?: number; timeoutMs?: number } = {},
): Promise<Acknowledged> {
  const marks = { "x-slack-retry-num": String(retry), "x-slack-retry-reason": "http_timeout" };
  const started = performance.now();
  const response = await fetch(`${botUrl}/slack/events`, {
    method: "POST",
    headers: retry > 0 ? { ...headers, ...marks } : headers,
    body,
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { status: response.status, body: await response.text(), ms: performance.now() - started };
}

export async function startSlackPlatform(options: SlackOptions = {}) {
  const { crowd = 0, trouble, onView } = options;
  const users = Array.from({ length: crowd }, (_, at) => ({ name: `member-${at + 1}` }));
  const seeded = { slack: { ...slackSeed, users } };
  const emulator = await createEmulator({ service: "slack", port: await freePort(), seed: seeded });
  const workspace = await readWorkspace(emulator.url);
  const { teamId, botUserId, member, directChannel, channel } = workspace;
  const server = await startSlackServer({
    emulatorUrl: emulator.url,
    tokens: [slackToken],
    relayTokens,
    now: options.now ?? Date.now,
    channels: {
      known: workspace.channelIds,
      joined: new Set([channel("general"), channel("random"), channel("cities")]),
      archived: new Set(),
    },
    told: { users: new Map(), channels: new Map() },
    ...(trouble ? { trouble } : {}),
    ...(onView ? { onView } : {}),
  });
  let botUrl = "";
  let last = { body: "", contentType: "" };

  /** Sends a request as Slack does, signed. */
  const send = async (body: string, contentType: string, tamper: Tamper = {}): Promise<Acknowledged> => {
    last = { body, contentType };
    const timestamp = String(tamper.timestamp ?? Math.floor(Date.now() / 1000));
    const digest = createHmac("sha256", tamper.secret ?? slackSecret)
      .update(`v0:${timestamp}:${body}`)
      .digest("hex");
    const headers = {
      "content-type": contentType,
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": tamper.signature ?? `v0=${digest}`,
    };
    const { carry, retry } = tamper;
    return carry ? carry({ body, headers }) : deliver(botUrl, { body, headers }, retry === undefined ? {} : { retry });
  };
  const sendForm = (fields: Record<string, string>, tamper?: Tamper) =>
    send(new URLSearchParams(fields).toString(), "application/x-www-form-urlencoded", tamper);

  return {
    ...server,
    teamId,
    botUserId,
    member,
    directChannel,
    channel,
    crowd: workspace.crowd,
    openDirect: workspace.openDirect,
    /** Slack's own page in the emulator, where somebody allows what an app asks. */
    emulatorUrl: emulator.url,
    send,
    /** Delivers the last request once more, as a retry, to whichever bot it goes now. */
    repeat: () => send(last.body, last.contentType, { retry: 1 }),
    botUrl: () => botUrl,
    setBotUrl: (address: string) => {
      botUrl = address;
    },
    /** A slash command. */
    command: (fields: Record<string, string> = {}, tamper?: Tamper) =>
      sendForm(
        {
          command: "/practice",
          text: "",
          channel_id: channel("cities"),
          channel_name: "cities",
          team_id: teamId,
          team_domain: "network",
          user_id: member,
          user_name: "admin",
          trigger_id: server.newTrigger(),
          response_url: server.newAddress(),
          api_app_id: "A1",
          ...fields,
        },
        tamper,
      ),
    /** An Events API request around a message or a mention. */
    notice: (change: Loose, outer: Loose = {}, tamper?: Tamper) =>
      send(
        JSON.stringify({
          type: "event_callback",
          team_id: teamId,
          api_app_id: "A1",
          event_id: `Ev${randomUUID().replaceAll("-", "")}`,
          event_time: Math.floor(Date.now() / 1000),
          event: { ts: stamp(), event_ts: stamp(), user: member, ...change },
          ...outer,
        }),
        "application/json",
        tamper,
      ),
    /** A press of a button, as block_actions. */
    press: (button: Loose, container: Loose = {}, outer: Loose = {}, tamper?: Tamper) => {
      const where = String(container.channel_id ?? channel("cities"));
      const payload = {
        type: "block_actions",
        team: { id: teamId, domain: "network" },
        user: { id: member, username: "admin", name: "admin", team_id: teamId },
        api_app_id: "A1",
        trigger_id: server.newTrigger(),
        response_url: server.newAddress(),
        channel: { id: where, name: "cities" },
        container: { type: "message", message_ts: stamp(), is_ephemeral: true, ...container, channel_id: where },
        actions: [{ type: "button", block_id: "b", action_ts: stamp(), ...button }],
        ...outer,
      };
      return sendForm({ payload: JSON.stringify(payload) }, tamper);
    },
    /** "Suggest as a practice", chosen in the menu of a message. */
    shortcut: (text: string) =>
      sendForm({
        payload: JSON.stringify({
          type: "message_action",
          callback_id: "suggest_practice",
          team: { id: teamId, domain: "network" },
          user: { id: member, name: "admin", team_id: teamId },
          channel: { id: channel("cities"), name: "cities" },
          message: { type: "message", ts: stamp(), text },
          message_ts: stamp(),
          action_ts: stamp(),
          trigger_id: server.newTrigger(),
          response_url: server.newAddress(),
        }),
      }),
    /** Sends a form as it was opened, with what was written in it. */
    submit: (view: Loose, values: Record<string, string>, outer: Loose = {}, tamper?: Tamper) => {
      const fields = ((view.blocks ?? []) as { block_id: string; element: Loose }[]).map(({ block_id, element }) => {
        const value = values[block_id] ?? "";
        const chosen = value === "" ? null : { value };
        const written =
          element.type === "checkboxes"
            ? { selected_options: chosen === null ? [] : [chosen] }
            : element.type === "static_select"
              ? { selected_option: chosen }
              : { value: value === "" ? null : value };
        return [block_id, { [block_id]: { type: element.type, ...written } }] as const;
      });
      const sent = { ...view, state: { values: Object.fromEntries(fields) } };
      const payload = {
        type: "view_submission",
        team: { id: teamId, domain: "network" },
        user: { id: member, name: "admin", team_id: teamId },
        api_app_id: "A1",
        trigger_id: server.newTrigger(),
        view: sent,
        ...outer,
      };
      return sendForm({ payload: JSON.stringify(payload) }, tamper);
    },
    async close() {
      await server.close();
      await emulator.close();
    },
  };
}

let stamped = 0;
/** A message's time, which is its name: never twice the same. */
function stamp(): string {
  stamped += 1;
  return `${Math.floor(Date.now() / 1000)}.${String(stamped).padStart(6, "0")}`;
}
