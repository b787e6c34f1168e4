// Who may read the figures: whoever has the key; without one, programs on this machine that come by no proxy. For others there is no such address.
import { setTimeout as pause } from "node:timers/promises";
import { ChatPlatform } from "@convivio/core";
import { countDeliveries } from "@convivio/db";
import type { Context as HonoContext } from "hono";
import type { AppEnv, AppOptions } from "./app-options.ts";
import { isBearerKey } from "./bearer-key.ts";
import { connectionAddressOf, isLoopback } from "./caller.ts";
import type { Catalogue } from "./catalogue.ts";
import { deliveriesWaiting, registry } from "./metrics.ts";

/** A database that is slower than this is left out: its absence shows, and the other figures are needed most then. */
const countWithinMs = 2000;

export function metricsDoor({ metricsKey, catalogue }: Pick<AppOptions, "metricsKey" | "catalogue">) {
  return async (c: HonoContext<AppEnv>, next: () => Promise<void>) => {
    if (!mayRead(c, metricsKey)) return next();
    await countWaiting(catalogue());
    return c.text(await registry.metrics(), 200, { "content-type": registry.contentType, "cache-control": "no-store" });
  };
}

/** What a proxy on this machine adds to the requests of others. */
const marksOfProxies = ["x-forwarded-for", "forwarded", "x-real-ip", "via"];

function mayRead(c: HonoContext<AppEnv>, key: string | null): boolean {
  if (key !== null) return isBearerKey(c.req.header("authorization"), key);
  return isLoopback(connectionAddressOf(c)) && marksOfProxies.every((name) => c.req.header(name) === undefined);
}

async function countWaiting(catalogue: Catalogue | null): Promise<void> {
  deliveriesWaiting.reset();
  if (catalogue === null) return;
  const counting = countDeliveries(catalogue.db, ["waiting"]).catch(() => null);
  const counts = await Promise.race([counting, pause(countWithinMs, null, { ref: false })]);
  if (counts === null) return;
  for (const platform of ChatPlatform.options) {
    deliveriesWaiting.set({ platform }, counts.find((one) => one.platform === platform)?.count ?? 0);
  }
}
