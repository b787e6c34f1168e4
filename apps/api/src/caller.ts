// Who calls, and what a procedure has at hand for this call: the same for tRPC and for the pages.
import { isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context as HonoContext } from "hono";
import type { Accounts } from "./accounts/accounts.ts";
import type { Browser } from "./accounts/browser.ts";
import type { Person } from "./accounts/person.ts";
import type { AppEnv, AppOptions } from "./app-options.ts";
import { hiddenIdentity, isBearerKey } from "./bearer-key.ts";
import { noJobs } from "./jobs/jobs.ts";
import type { Caller, Context } from "./routers/context.ts";
import { createCheckNow } from "./sources/check-now.ts";
import "./routers/context-inside.ts";

/** One for the process: it counts who asks how often. */
const sourceCheckNow = createCheckNow();

/** What is at hand for this call. `setCookies` is the way out by which this call's response gets them. */
export async function contextOf(
  c: HonoContext<AppEnv>,
  options: AppOptions,
  setCookies: (cookies: readonly string[]) => void,
): Promise<Context> {
  const catalogue = options.catalogue();
  const accounts = options.accounts();
  if (catalogue === null || accounts === null) throw new Error("the catalogue is not open");
  const browser = browserOf(c);
  const { caller, person } = await callerOf(c, options.botKey, accounts, browser);
  return {
    catalogue,
    accounts,
    browser,
    caller,
    person,
    requestId: c.get("requestId"),
    log: c.get("log"),
    jobs: options.jobs?.() ?? noJobs,
    sealing: options.sealing,
    hideIdentity: (identity) => hiddenIdentity(identity, options.botKey),
    sourceCheckNow: options.sourceCheckNow ?? sourceCheckNow,
    setCookies,
    countQuestion: () => {
      if (caller.kind !== "bot") options.questionLimit.count(caller.address);
    },
  };
}

export function browserOf(c: HonoContext<AppEnv>): Browser {
  return { cookie: c.req.header("cookie"), address: addressOf(c), userAgent: c.req.header("user-agent") };
}

async function callerOf(
  c: HonoContext<AppEnv>,
  botKey: string,
  accounts: Accounts,
  { cookie, address }: Browser,
): Promise<{ caller: Caller; person: Person | null }> {
  if (isBearerKey(c.req.header("authorization"), botKey)) return { caller: { kind: "bot" }, person: null };
  if (cookie === undefined) return { caller: { kind: "anyone", address }, person: null };
  try {
    const person = await accounts.findPerson(cookie);
    if (person === null) return { caller: { kind: "anyone", address }, person };
    return { caller: { kind: "person", acting: person.acting, session: person.session, address }, person };
  } catch (trouble) {
    // Whoever only reads is not held up by it; the desk tells it.
    return { caller: { kind: "anyone", address, trouble }, person: null };
  }
}

/** Whether this is an address of this machine's own, which nobody else can come from. */
export function isLoopback(address: string): boolean {
  return /^(127\.|::1$|::ffff:127\.)/.test(address);
}

/** From where the connection comes: the caller, or the last proxy before us. */
export function connectionAddressOf(c: HonoContext<AppEnv>): string {
  try {
    return getConnInfo(c).remote.address ?? "unknown";
  } catch {
    // A request made inside the process, as tests make them, has no connection.
    return "unknown";
  }
}

/** The caller's address; a proxy on this machine is believed about who is behind it where it names an address, nobody else is. */
function addressOf(c: HonoContext<AppEnv>): string {
  const address = connectionAddressOf(c);
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return isLoopback(address) && forwarded !== undefined && isIP(forwarded) !== 0 ? forwarded : address;
}
