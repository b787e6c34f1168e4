// The loopback Slack's server: passes Web API calls on to `emulate`, after refusing what Slack refuses and emulate does not.
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listen, pause, readBody } from "./loopback.ts";
import { type Answer, type Fate, fateOf, type SlackFault } from "./slack-fault.ts";
import { notifiedBy, refusalOf } from "./slack-limits.ts";
import { createSlackTeams } from "./slack-teams.ts";
import { viewProblem } from "./slack-view-limits.ts";

type Loose = Record<string, unknown>;
/** A message as it reached Slack: by which way, when, and what was in it. */
export type Arrived = {
  way: string;
  at: number;
  body: Loose;
  notifies: string[];
  address: string | null;
  /** Whose token it came with, where several workspaces have installed the app. */
  team: string | null;
};
type Refused = { way: string; error: string; reason: string };
const halfAnHourMs = 30 * 60 * 1000;
const usesOfAddress = 5;
const triggerMs = 3000;
const callsARelay = 4000;

export type SlackServerOptions = {
  emulatorUrl: string;
  tokens: string[];
  /** More of the same bot, by which calls are passed on to emulate. */
  relayTokens?: readonly string[];
  now: () => number;
  /** The channels there are, and in which the bot is a member: emulate lets it post everywhere. */
  channels: { known: Set<string>; joined: Set<string>; archived: Set<string> };
  /** What Slack tells of members and channels besides what emulate does: a locale, who administers, who made a channel. */
  told: { users: Map<string, Loose>; channels: Map<string, Loose> };
  /** Asked before each call: what goes wrong with it, where something does. */
  trouble?: (way: string, body: Loose, address: string | null) => SlackFault | null;
  /** Told of each form that opens. */
  onView?: (trigger: string, view: Loose) => void;
};

export async function startSlackServer(options: SlackServerOptions) {
  const { emulatorUrl, tokens, now, channels, told } = options;
  const teams = createSlackTeams({ now });
  const arrived: Arrived[] = [];
  const refused: Refused[] = [];
  const faults = new Map<string, SlackFault & { times: number }>();
  const addresses = new Map<string, { uses: number; bornAt: number }>();
  const calls = new Map<string, number>();
  const triggers = new Map<string, number>();
  const views: Loose[] = [];
  const relays = options.relayTokens ?? [];
  let passedOn = 0;
  let delayMs = 0;

  let onArrival: ((message: Arrived) => void) | null = null;

  const note = (way: string, body: Loose, from: { address?: string; team?: string | null }) => {
    const { address = null, team = null } = from;
    const message = { way, at: performance.now(), body, notifies: notifiedBy(body), address, team };
    if (onArrival) onArrival(message);
    else arrived.push(message);
  };

  function refuse(way: string, body: Loose): string | null {
    const refusal = refusalOf(body);
    if (refusal) refused.push({ way, ...refusal });
    return refusal?.error ?? null;
  }

  function nextFate(way: string, body: Loose, address: string | null = null): Fate {
    const fault = faults.get(way);
    if (!fault || fault.times <= 0) return fateOf(options.trouble?.(way, body, address) ?? null);
    fault.times -= 1;
    return fateOf(fault);
  }

  async function reply(id: string, body: Loose): Promise<Answer> {
    await pause(delayMs);
    const fate = nextFate("response_url", body, `${url}/response/${id}`);
    await pause(fate.delayMs);
    if (!fate.isTaken && fate.answer !== null) return fate.answer;
    const answer = takeReply(id, body);
    return fate.answer ?? answer;
  }

  function takeReply(id: string, body: Loose): Answer {
    const address = addresses.get(id);
    const no = (status: number, error: string): Answer => ({ status, body: { ok: false, error } });
    if (!address) return no(404, "no_such_url");
    if (now() - address.bornAt > halfAnHourMs) return no(404, "expired_url");
    if (address.uses >= usesOfAddress) return no(404, "used_url");
    address.uses += 1;
    const error = refuse("response_url", body);
    if (error) return no(400, error);
    note("response_url", body, { address: `${url}/response/${id}` });
    return { status: 200, body: "ok" };
  }

  /** What Slack would refuse of a post before emulate sees it. */
  function refusalOfPost(method: string, form: Loose): string | null {
    const error = refuse(method, form);
    const channel = String(form.channel);
    if (channels.archived.has(channel)) return "is_archived";
    if (error || !channel.startsWith("C") || channels.joined.has(channel)) return error;
    return channels.known.has(channel) ? "not_in_channel" : "channel_not_found";
  }

  /** A trigger opens one form, and lives for three seconds. */
  function openView(form: Loose): Answer {
    const no = (error: string): Answer => ({ status: 200, body: { ok: false, error } });
    const trigger = String(form.trigger_id);
    const bornAt = triggers.get(trigger);
    if (bornAt === undefined) return no("invalid_trigger_id");
    if (performance.now() - bornAt > triggerMs) return no("expired_trigger_id");
    triggers.delete(trigger);
    const view = JSON.parse(String(form.view)) as Loose;
    const reason = viewProblem(view);
    if (reason !== null) refused.push({ way: "views.open", error: "invalid_arguments", reason });
    if (reason !== null) return no("invalid_arguments");
    const opened = { ...view, id: `V${randomUUID()}` };
    views.push(opened);
    options.onView?.(trigger, opened);
    return { status: 200, body: { ok: true, view: opened } };
  }

  /** emulate takes an unknown token for its admin; Slack does not. It knows one workspace alone, by one token. */
  function callerOf({ headers }: IncomingMessage) {
    const token = (headers.authorization ?? "").replace(/^Bearer /, "");
    const known = teams.check(token);
    const team = known?.team ?? null;
    if (known) return { error: known.error, team, authorization: `Bearer ${tokens[0]}` };
    return { error: tokens.includes(token) ? null : "invalid_auth", team, authorization: headers.authorization ?? "" };
  }

  async function call(method: string, text: string, request: IncomingMessage): Promise<Answer> {
    const form = Object.fromEntries(new URLSearchParams(text)) as Loose;
    const fate = nextFate(method, form);
    await pause(fate.delayMs);
    if (!fate.isTaken && fate.answer !== null) return fate.answer;
    const answer = await take(method, form, text, request);
    return fate.answer ?? answer;
  }

  async function take(method: string, form: Loose, text: string, request: IncomingMessage): Promise<Answer> {
    if (method === "oauth.v2.access") return giveTokens(form, text);
    const { error: unknown, team, authorization } = callerOf(request);
    const isPost = /^chat\.(postMessage|postEphemeral|update)$/.test(method);
    const error = unknown ?? (isPost ? refusalOfPost(method, form) : null);
    if (error) return { status: 200, body: { ok: false, error } };
    if (method === "views.open") return openView(form);
    const headers = { authorization, "content-type": String(request.headers["content-type"]) };
    const { status, answer } = await passOn(method, text, headers);
    if (isPost && answer.ok === true) {
      const blocks = typeof form.blocks === "string" ? { blocks: JSON.parse(form.blocks) as unknown } : {};
      note(method, { ...form, ...blocks, ts: answer.ts, channel_id: answer.channel }, { team });
    }
    return { status, body: withMore(form, answer) };
  }

  async function passOn(method: string, body: string, given: Record<string, string>) {
    const relay = relays[Math.floor(passedOn / callsARelay) % relays.length];
    passedOn += 1;
    const isOwn = given.authorization === `Bearer ${tokens[0]}`;
    const headers = isOwn && relay !== undefined ? { ...given, authorization: `Bearer ${relay}` } : given;
    const said = await fetch(`${emulatorUrl}/api/${method}`, { method: "POST", headers, body });
    return { status: said.status, answer: (await said.json()) as Loose };
  }

  /** To the workspaces of a test, or to the one of emulate, whose tokens do not expire. */
  async function giveTokens(form: Loose, text: string): Promise<Answer> {
    if (form.refresh_token || teams.isTheirs(form)) return { status: 200, body: teams.exchange(form) };
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const { status, answer } = await passOn("oauth.v2.access", text, headers);
    if (answer.ok === true) tokens.push(String(answer.access_token));
    return { status, body: answer };
  }

  /** What emulate knows of a member or a channel, and what a test says besides. */
  function withMore(form: Loose, answer: Loose): Loose {
    const { user, channel } = answer as { user?: Loose; channel?: Loose };
    if (typeof user === "object") return { ...answer, user: { ...user, ...told.users.get(String(form.user)) } };
    if (typeof channel !== "object") return answer;
    const is_member = channels.joined.has(String(form.channel));
    return { ...answer, channel: { ...channel, is_member, ...told.channels.get(String(form.channel)) } };
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://loopback").pathname;
    const [, kind, rest = ""] = /^\/(response|api)\/(.+)$/.exec(path) ?? [];
    const text = await readBody(request);
    const answer =
      kind === "response"
        ? await reply(rest, JSON.parse(text) as Loose)
        : kind === "api"
          ? await call(rest, text, request)
          : { status: 404, body: "" };
    calls.set(rest, (calls.get(rest) ?? 0) + 1);
    if (answer === "hangs") return;
    if (answer === "drops") return void request.socket.destroy();
    response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
    response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
  }

  const server = createServer((request, response) => void respond(request, response));
  const url = await listen(server);
  return {
    apiUrl: `${url}/api/`,
    arrived,
    refused,
    /** How often each method was called. */
    calls,
    told,
    channels,
    teams,
    /** The forms that were opened. */
    views,
    newTrigger: (bornMsAgo = 0) => {
      const id = randomUUID();
      triggers.set(id, performance.now() - bornMsAgo);
      return id;
    },
    newAddress: () => {
      const id = randomUUID();
      addresses.set(id, { uses: 0, bornAt: now() });
      return `${url}/response/${id}`;
    },
    /** Tells of each message instead of keeping it: under load there are too many to keep. */
    watch: (listener: (message: Arrived) => void) => {
      onArrival = listener;
    },
    /** Makes each reply through a reply address take so long. */
    slowReplies: (ms: number) => {
      delayMs = ms;
    },
    /** Makes a method (or "response_url") fail, for ever or a number of times. */
    fail: (way: string, fault: SlackFault & { times?: number }) =>
      faults.set(way, { times: Number.POSITIVE_INFINITY, ...fault }),
    heal: () => faults.clear(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
