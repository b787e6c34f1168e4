// Who visits, as the routers know callers: by address, for the questions of a minute.
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context as HonoContext } from "hono";
import type { AppEnv, AppOptions } from "../app-options.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Context } from "../routers/context.ts";

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** The same rule as for the API: a proxy on this machine is believed about who is behind it, nobody else is. */
function addressOf(c: HonoContext): string {
  let address = "unknown";
  try {
    address = getConnInfo(c).remote.address ?? address;
  } catch {
    // A request made inside the process, as tests make them, has no connection.
  }
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return loopback.test(address) && forwarded ? forwarded : address;
}

export function contextOf(c: HonoContext<AppEnv>, catalogue: Catalogue, options: AppOptions): Context {
  const address = addressOf(c);
  return {
    catalogue,
    caller: { kind: "anyone", address },
    requestId: c.get("requestId"),
    log: c.get("log"),
    countQuestion: () => options.questionLimit.count(address),
  };
}
