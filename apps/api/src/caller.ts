// Who calls, and what a procedure has at hand for this call: the same for tRPC and for the pages.
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context as HonoContext } from "hono";
import type { AppEnv, AppOptions } from "./app-options.ts";
import { isBotKey } from "./bot-key.ts";
import { noJobs } from "./jobs/jobs.ts";
import type { Caller, Context } from "./routers/context.ts";
import { createCheckNow } from "./sources/check-now.ts";
import "./routers/context-inside.ts";

/** One for the process: it counts who asks how often. */
const sourceCheckNow = createCheckNow();

export function contextOf(c: HonoContext<AppEnv>, options: AppOptions): Context {
  const caller = callerOf(c, options.botKey);
  const catalogue = options.catalogue();
  if (catalogue === null) throw new Error("the catalogue is not open");
  return {
    catalogue,
    caller,
    requestId: c.get("requestId"),
    log: c.get("log"),
    jobs: options.jobs?.() ?? noJobs,
    sourceCheckNow: options.sourceCheckNow ?? sourceCheckNow,
    countQuestion: () => {
      if (caller.kind !== "bot") options.questionLimit.count(caller.address);
    },
  };
}

function callerOf(c: HonoContext<AppEnv>, botKey: string): Caller {
  if (isBotKey(c.req.header("authorization"), botKey)) return { kind: "bot" };
  return { kind: "anyone", address: addressOf(c) };
}

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** The caller's address; a proxy on this machine is believed about who is behind it, nobody else is. */
function addressOf(c: HonoContext<AppEnv>): string {
  let address = "unknown";
  try {
    address = getConnInfo(c).remote.address ?? address;
  } catch {
    // A request made inside the process, as tests make them, has no connection.
  }
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return loopback.test(address) && forwarded ? forwarded : address;
}
