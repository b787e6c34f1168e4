// Who has signed in, for doors that are no procedure: files that come in and go out.
import type { Acting } from "@convivio/core";
import type { Context as HonoContext } from "hono";
import type { AppEnv, AppOptions } from "./app-options.ts";
import { contextOf } from "./caller.ts";
import type { Catalogue } from "./catalogue.ts";
import { actingOf } from "./routers/trpc.ts";

export async function signedIn(
  c: HonoContext<AppEnv>,
  options: AppOptions,
): Promise<{ acting: Acting; catalogue: Catalogue }> {
  const { caller, catalogue } = await contextOf(c, options, (cookies) => {
    for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
  });
  return { acting: actingOf(caller), catalogue };
}
