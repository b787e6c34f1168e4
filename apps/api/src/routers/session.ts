// Who is signed in here, and a link by mail for whoever wants to be.
import { OwnAccount, Settings } from "@convivio/core";
import { getAccount, getSettings, hasAdministrator } from "@convivio/db";
import { z } from "zod";
import { ownId } from "../accounts/own-id.ts";
import { ownAccount } from "../views/accounts.ts";
import { procedure, router } from "./trpc.ts";

const Session = z.object({
  /** Null for whoever is not signed in. */
  account: OwnAccount.nullable(),
  /** Whether there is an administrator; before, the set-up link makes one. */
  isSetUp: z.boolean(),
  /** The secretariat's own identity provider, by which one can sign in too. */
  provider: z.object({ name: z.string() }).nullable(),
  settings: Settings,
});

export const sessionRouter = router({
  get: procedure.output(Session).query(async ({ ctx }) => {
    const { catalogue, accounts, caller } = ctx;
    if (caller.kind === "anyone" && caller.trouble !== undefined) throw caller.trouble;
    const { tables } = catalogue.db;
    const [isSetUp, settings] = [await hasAdministrator(tables), await getSettings(tables)];
    if (caller.kind !== "person") return { account: null, isSetUp, provider: accounts.provider, settings };
    const account = ownAccount(await getAccount(tables, ownId(caller.acting)));
    ctx.setCookies(await accounts.prolong(ctx.browser));
    return { account, isSetUp, provider: accounts.provider, settings };
  }),
});
