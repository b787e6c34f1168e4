// A loopback Discord REST v10, which refuses what Discord refuses: late or second acknowledgements, sizes, permissions.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { choicesProblem, ephemeralFlag, messageProblem, modalProblem, notifiedBy } from "./discord-limits.ts";
import { listen, pause, readBody } from "./loopback.ts";

type Loose = Record<string, unknown>;
export type Asked = {
  id: string;
  token: string;
  bornAt: number;
  type: number;
  channel: string;
  isAcknowledged: boolean;
  original?: "edited" | "gone";
  followUpsAtMost: number;
  /** Whatever is said is seen by whoever asked alone. */
  isHidden: boolean;
};
export type Sent = {
  way: "deferral" | "choices" | "modal" | "edit" | "followUp" | "post";
  at: number;
  ms: number;
  body: Loose;
  notifies: string[];
  id: string;
};
/** What Discord does instead of answering as it should; with `delayMs` alone it is only slow. */
export type DiscordFault = {
  status?: number;
  body?: Loose;
  /** Of a 429. */
  scope?: string;
  /** Never says anything. */
  hangs?: boolean;
  /** Cuts the connection. */
  drops?: boolean;
  /** What was sent is taken all the same. */
  arrives?: boolean;
  delayMs?: number;
};
type Fault = DiscordFault & { status: number; body: Loose; times: number };
type Answer = { status: number; body: unknown };

const acknowledgeMs = 3000;
const tokenMs = 15 * 60 * 1000;
const ok = (body: unknown): Answer => ({ status: 200, body });
const no = (status: number, code: number, message: string): Answer => ({ status, body: { code, message } });

/** What Discord says beside a 429. */
function limitsOf({ body, scope = "shared" }: DiscordFault): Record<string, string> {
  const after = body?.retry_after;
  if (after === undefined) return {};
  const isGlobal: Record<string, string> = scope === "global" ? { "x-ratelimit-global": "true" } : {};
  return { "retry-after": String(after), "x-ratelimit-scope": scope, ...isGlobal };
}

/** Kind of a request that asks for suggestions, and kinds of a response to a request. */
const suggesting = 4;
const submitting = 5;
const responses = { message: 4, deferral: 5, choices: 8, modal: 9 };

function callbackProblem(asked: number, type: number, said: Loose): string | null {
  if (asked === suggesting)
    return type === responses.choices ? choicesProblem(said.choices) : "suggestions cannot be deferred";
  if (type === responses.modal) return asked === submitting ? "a form in answer to a form" : modalProblem(said);
  if (type === responses.message) return messageProblem(said);
  if (type !== responses.deferral) return "unexpected type of response";
  return (Number(said.flags ?? 0) & ~ephemeralFlag) === 0 ? null : "flags of a deferral";
}

export type DiscordRestOptions = {
  token: string;
  gateway: string;
  now: () => number;
  /** Asked before each call: what goes wrong with it, where something does. */
  trouble?: (method: string, path: string, body: Loose) => DiscordFault | null;
  /** Told of each message instead of keeping it: under load there are too many to keep. */
  watch?: (sent: Sent) => void;
};

export async function startDiscordRest(options: DiscordRestOptions) {
  const requests = new Map<string, Asked>();
  const arrived: Sent[] = [];
  const refused: { route: string; reason: string }[] = [];
  const channels = new Map<string, "open" | "closed" | "foreign" | "unwanted">();
  /** The direct messages of each member. */
  const directs = new Map<string, string>();
  const nonces = new Map<string, Loose>();
  const commands: Loose[] = [];
  const writes: string[] = [];
  /** Every request, as it came. */
  const heard: string[] = [];
  const faults: { route: RegExp; fault: Fault }[] = [];
  let lastId = 2_000_000_000_000_000_000n;
  const newId = () => String(++lastId);
  const invalid = (route: string, reason: string): Answer => {
    refused.push({ route, reason });
    return {
      status: 400,
      body: { code: 50035, message: "Invalid Form Body", errors: { _errors: [{ code: "X", message: reason }] } },
    };
  };
  const keep = options.watch ?? ((sent: Sent) => void arrived.push(sent));
  const note = (way: Sent["way"], body: Loose, id: string, bornAt = options.now()) =>
    keep({ way, at: Date.now(), ms: options.now() - bornAt, body, notifies: notifiedBy(body), id });
  const messageFrom = (channel: string, body: Loose) => ({
    id: newId(),
    channel_id: channel,
    content: "",
    type: 0,
    timestamp: new Date().toISOString(),
    author: { id: "1", username: "convivio", discriminator: "0", avatar: null, bot: true },
    mentions: [],
    attachments: [],
    embeds: [],
    components: [],
    flags: body.flags ?? 0,
  });

  function acknowledge(id: string, token: string, body: Loose): Answer {
    const asked = requests.get(token);
    if (!asked || asked.id !== id) return no(404, 10062, "Unknown interaction");
    if (asked.isAcknowledged) return no(400, 40060, "Interaction has already been acknowledged.");
    if (options.now() - asked.bornAt > acknowledgeMs) return no(404, 10062, "Unknown interaction");
    const said = (body.data ?? {}) as Loose;
    const problem = callbackProblem(asked.type, Number(body.type), said);
    if (problem) return invalid("callback", problem);
    asked.isAcknowledged = true;
    const way = Number(body.type) === responses.modal ? "modal" : asked.type === suggesting ? "choices" : "deferral";
    note(way, said, id, asked.bornAt);
    return { status: 204, body: null };
  }

  function edit(token: string, body: Loose): Answer {
    const asked = requests.get(token);
    if (!asked?.isAcknowledged) return no(404, 10015, "Unknown Webhook");
    if (options.now() - asked.bornAt > tokenMs) return no(401, 50027, "Invalid Webhook Token");
    if (asked.original === "gone") return no(404, 10008, "Unknown Message");
    const problem = messageProblem(body);
    if (problem) return invalid("edit", problem);
    asked.original = "edited";
    note("edit", body, asked.id, asked.bornAt);
    return ok(messageFrom("1", body));
  }

  function takeBack(token: string): Answer {
    const asked = requests.get(token);
    if (!asked?.isAcknowledged) return no(404, 10015, "Unknown Webhook");
    if (asked.original === "gone") return no(404, 10008, "Unknown Message");
    asked.original = "gone";
    return { status: 204, body: null };
  }

  function followUp(token: string, body: Loose): Answer {
    const asked = requests.get(token);
    if (!asked?.isAcknowledged) return no(404, 10015, "Unknown Webhook");
    // The first takes the place of the deferral, as private as that is.
    if (asked.original === undefined) return edit(token, body);
    const problem = messageProblem(body);
    if (problem) return invalid("follow-up", problem);
    if (asked.followUpsAtMost === 0) return no(400, 40094, "This interaction has no follow-up messages left");
    asked.followUpsAtMost -= 1;
    const flags = Number(body.flags ?? 0) | (asked.isHidden ? ephemeralFlag : 0);
    note("followUp", { ...body, flags, channel: asked.channel }, asked.id, asked.bornAt);
    return ok(messageFrom(asked.channel, { ...body, flags }));
  }

  function post(channel: string, body: Loose): Answer {
    const state = channels.get(channel);
    if (state === undefined) return no(404, 10003, "Unknown Channel");
    if (state === "foreign") return no(403, 50001, "Missing Access");
    if (state === "closed") return no(403, 50013, "Missing Permissions");
    if (state === "unwanted") return no(403, 50007, "Cannot send messages to this user");
    const problem = messageProblem(body);
    if (problem) return invalid("post", problem);
    const known = body.enforce_nonce ? nonces.get(String(body.nonce)) : undefined;
    if (known) return ok(known);
    const message = messageFrom(channel, body);
    if (body.nonce) nonces.set(String(body.nonce), message);
    note("post", { ...body, channel }, message.id);
    return ok(message);
  }

  function openDirect(user: string): Answer {
    const direct = directs.get(user);
    return direct === undefined ? no(404, 10013, "Unknown User") : ok({ id: direct, type: 1, recipients: [] });
  }

  function registry(method: string, id: string | undefined, body: Loose): Answer {
    const at = commands.findIndex((command) => command.id === id);
    if (method === "GET") return ok(commands);
    writes.push(`${method} ${String(body.name ?? commands[at]?.name)}`);
    if (method === "POST") {
      const made = {
        id: newId(),
        application_id: "9",
        version: "1",
        default_member_permissions: null,
        nsfw: false,
        ...body,
      };
      commands.push(made);
      return { status: 201, body: made };
    }
    if (at < 0) return no(404, 10063, "Unknown application command");
    if (method === "DELETE") commands.splice(at, 1);
    else commands[at] = { ...commands[at], ...body };
    return method === "DELETE" ? { status: 204, body: null } : ok(commands[at]);
  }

  function reply(what: string, token: string, body: Loose): Answer {
    if (what === "PATCH messages/@original") return edit(token, body);
    if (what === "DELETE messages/@original") return takeBack(token);
    return what === "POST " ? followUp(token, body) : no(404, 0, `404: Not Found ${what}`);
  }

  function answer(method: string, path: string, body: Loose): Answer {
    const [, a, b, c, d, e] = path.split("/");
    if (path === "/gateway/bot") {
      const limit = { total: 1000, remaining: 999, reset_after: 3_600_000, max_concurrency: 1 };
      return ok({ url: options.gateway, shards: 1, session_start_limit: limit });
    }
    if (a === "interactions" && d === "callback") return acknowledge(b ?? "", c ?? "", body);
    if (a === "webhooks") return reply(`${method} ${[d, e].filter((part) => part).join("/")}`, c ?? "", body);
    if (a === "channels" && c === "messages" && method === "POST") return post(b ?? "", body);
    if (path === "/users/@me/channels") return openDirect(String(body.recipient_id));
    if (a === "applications" && c === "commands") return registry(method, d, body);
    return no(404, 0, `404: Not Found ${method} ${path}`);
  }

  /** The fault a test asked for; null where there is none. */
  function takeFault(method: string, path: string, body: Loose): DiscordFault | null {
    const found = faults.find(({ route, fault }) => route.test(`${method} ${path}`) && fault.times > 0);
    if (!found) return options.trouble?.(method, path, body) ?? null;
    found.fault.times -= 1;
    return found.fault;
  }

  // An interaction's own token is in its address; everything else needs the bot's.
  const isAllowed = (path: string, authorization: string | undefined) =>
    /^\/(interactions|webhooks)\//.test(path) || authorization === `Bot ${options.token}`;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://loopback").pathname).replace(/^\/api\/v10/, "");
    const text = await readBody(request);
    const method = request.method ?? "GET";
    heard.push(`${method} ${path}`);
    const say = ({ status, body }: Answer, headers = {}) => {
      if (status === 204) return void response.writeHead(204).end();
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(body));
    };
    const body = text ? (JSON.parse(text) as Loose) : {};
    const fault = takeFault(method, path, body);
    await pause(fault?.delayMs ?? 0);
    if (fault?.arrives) answer(method, path, body);
    if (fault?.hangs) return;
    if (fault?.drops) return void request.socket.destroy();
    if (fault?.status !== undefined) return say({ status: fault.status, body: fault.body ?? {} }, limitsOf(fault));
    if (!isAllowed(path, request.headers.authorization)) return say(no(401, 0, "401: Unauthorized"));
    say(answer(method, path, body));
  }

  const server = createServer((request, response) => void respond(request, response));
  const url = await listen(server);
  return {
    apiUrl: `${url}/api`,
    arrived,
    refused,
    heard,
    requests,
    channels,
    directs,
    commands,
    writes,
    newId,
    fail: (route: RegExp, status: number, body: Loose, more: Partial<Omit<Fault, "status" | "body">> = {}) =>
      faults.push({ route, fault: { times: Number.POSITIVE_INFINITY, ...more, status, body } }),
    heal: () => faults.splice(0),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
