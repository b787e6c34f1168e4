// Accounts: one's own, and those of the people whom an administrator looks after.
import { AccountView, Email, Language, LimitName, Limits, OwnAccount, PersonalName, Role } from "@convivio/core";
import { changeAccount, closeAccount, getAccount, listAccounts, reopenAccount, updateAccount } from "@convivio/db";
import { z } from "zod";
import { accept, setUp } from "../accounts/joining.ts";
import { removeLostFactor } from "../accounts/lost-factor.ts";
import { changePassword } from "../accounts/own-password.ts";
import { Token } from "../accounts/tokens.ts";
import { requireDesk } from "../desk/authority.ts";
import { accountView, ownAccount } from "../views/accounts.ts";
import { checkLimits, limitsFor, namesOfLimits } from "./limits.ts";
import { ownProcedure } from "./own.ts";
import { deskProcedure, procedure, router } from "./trpc.ts";

/** What makes it good is looked at where it is hashed, with a sentence for each fault. */
const Password = z.string().max(1000);
const InLanguage = z.object({ language: Language.default("en") }).default({ language: "en" });
const AccountId = z.object({ id: z.string().max(100) });

export const accountsRouter = router({
  setUp: procedure
    .input(z.object({ token: Token, name: PersonalName, email: Email, password: Password }))
    .output(OwnAccount)
    .mutation(async ({ ctx, input }) => {
      await ctx.accounts.tries.countToken(ctx.browser.address);
      const account = await setUp(ctx.catalogue.db, input);
      ctx.setCookies(await ctx.accounts.open(ctx.browser, { email: account.email, password: input.password }));
      return ownAccount(account);
    }),
  accept: procedure
    .input(
      z.object({ token: Token, name: PersonalName, password: Password, language: Language.nullable().default(null) }),
    )
    .output(OwnAccount)
    .mutation(async ({ ctx, input }) => {
      await ctx.accounts.tries.countToken(ctx.browser.address);
      const account = await accept(ctx.catalogue.db, input);
      ctx.setCookies(await ctx.accounts.open(ctx.browser, { email: account.email, password: input.password }));
      return ownAccount(account);
    }),
  /** One's own. */
  update: ownProcedure
    .input(
      z.object({
        name: PersonalName.optional(),
        language: Language.nullable().optional(),
        hasShortcuts: z.boolean().optional(),
      }),
    )
    .output(OwnAccount)
    .mutation(async ({ ctx, input }) => {
      const { db } = ctx.catalogue;
      await updateAccount(db, ctx.own.id, input);
      return ownAccount(await getAccount(db.tables, ctx.own.id));
    }),
  /** What one's own limits are called. */
  limits: ownProcedure
    .input(InLanguage)
    .output(z.object({ names: z.array(LimitName) }))
    .query(({ ctx, input }) => ({
      names: namesOfLimits(ctx.catalogue.names, [ctx.acting.limits], input.language),
    })),
  /** Without the present one only within minutes of signing in, for whoever has forgotten it. */
  changePassword: ownProcedure
    .input(z.object({ current: Password.nullable(), password: Password }))
    .output(z.object({}))
    .mutation(async ({ ctx, input }) => {
      const { db } = ctx.catalogue;
      await changePassword({ db, tries: ctx.accounts.tries }, { ...ctx.own, address: ctx.browser.address }, input);
      ctx.accounts.postman.wake();
      return {};
    }),
  list: deskProcedure
    .input(InLanguage)
    .output(z.object({ list: z.array(AccountView), names: z.array(LimitName) }))
    .query(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "list");
      const list = (await listAccounts(ctx.catalogue.db)).map(accountView);
      const limits = list.map((account) => account.limits);
      return { list, names: namesOfLimits(ctx.catalogue.names, limits, input.language) };
    }),
  change: deskProcedure
    .input(AccountId.extend({ role: Role, limits: Limits }))
    .output(AccountView)
    .mutation(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "change");
      checkLimits(ctx.catalogue.names, input.limits);
      const { id, role } = input;
      const given = { role, limits: limitsFor(role, input.limits) };
      return accountView(await changeAccount(ctx.catalogue.db, { id, actor: ctx.acting.actor }, given));
    }),
  close: deskProcedure
    .input(AccountId)
    .output(AccountView)
    .mutation(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "close");
      return accountView(await closeAccount(ctx.catalogue.db, { id: input.id, actor: ctx.acting.actor }));
    }),
  reopen: deskProcedure
    .input(AccountId)
    .output(AccountView)
    .mutation(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "close");
      return accountView(await reopenAccount(ctx.catalogue.db, { id: input.id, actor: ctx.acting.actor }));
    }),
  /** For whoever has lost their telephone and the backup codes. */
  removeSecondFactor: deskProcedure
    .input(AccountId)
    .output(AccountView)
    .mutation(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "change");
      const removed = await removeLostFactor(ctx.catalogue.db, { id: input.id, actor: ctx.acting.actor });
      ctx.accounts.postman.wake();
      return accountView(removed);
    }),
});
