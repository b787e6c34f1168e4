// Who is signed in here, and a link by mail for whoever wants to be.
import { Email, Language, OwnAccount, Settings } from "@convivio/core";
import { getAccount, getSettings, hasAdministrator } from "@convivio/db";
import { z } from "zod";
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
    const { accounts, caller, person } = ctx;
    if (caller.kind === "anyone" && caller.trouble !== undefined) throw caller.trouble;
    const { tables } = ctx.catalogue.db;
    const desk = {
      isSetUp: await hasAdministrator(tables),
      provider: accounts.provider,
      settings: await getSettings(tables),
    };
    if (person === null) return { account: null, ...desk };
    ctx.setCookies(await accounts.prolong(ctx.browser));
    return { account: ownAccount(await getAccount(tables, person.id)), ...desk };
  }),
  /** Answers the same, after the same time, whether there is such an account or not. */
  askLink: procedure
    .input(z.object({ email: Email, language: Language.default("en") }))
    .output(z.object({}))
    .mutation(async ({ ctx, input }) => {
      await ctx.accounts.tries.countLink(input.email, ctx.browser.address);
      ctx.accounts.linkAsking.ask(input);
      return {};
    }),
});
