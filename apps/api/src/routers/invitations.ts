// Invitations: written and looked after by administrators; what one is for is told to whoever holds its link.
import { Email, InvitationOffer, InvitationView, Language, LimitName, Limits, noLimits, Role } from "@convivio/core";
import { findAccount, findOpenInvitation, listInvitations, revokeInvitation } from "@convivio/db";
import { z } from "zod";
import { invitationOver, invite } from "../accounts/joining.ts";
import { hashToken, Token } from "../accounts/tokens.ts";
import { requireDesk } from "../desk/authority.ts";
import { invitationView } from "../views/accounts.ts";
import { checkLimits, limitsFor, namesOfLimits } from "./limits.ts";
import { ownProcedure } from "./own.ts";
import { deskProcedure, procedure, router } from "./trpc.ts";

const Create = z.object({
  email: Email,
  role: Role,
  limits: Limits.default(noLimits),
  /** Of the mail. */
  language: Language.default("en"),
});

export const invitationsRouter = router({
  /** Ends what the same address was sent before. */
  create: ownProcedure
    .input(Create)
    .output(InvitationView)
    .mutation(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "invite");
      const { db, names, publicUrl } = ctx.catalogue;
      checkLimits(names, input.limits);
      const { email, role, language } = input;
      const { actor } = ctx.acting;
      const inviter = { id: ctx.own.id, name: actor.kind === "person" ? actor.name : "" };
      const limits = limitsFor(role, input.limits);
      const row = await invite(db, { email, role, limits, inviter, language, publicUrl });
      ctx.accounts.postman.wake();
      return invitationView(row, inviter.name);
    }),
  list: deskProcedure
    .input(z.object({ language: Language.default("en") }).default({ language: "en" }))
    .output(z.object({ list: z.array(InvitationView), names: z.array(LimitName) }))
    .query(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "invite");
      const rows = await listInvitations(ctx.catalogue.db);
      const list = rows.map((row) => invitationView(row, row.inviterName));
      const limits = list.map((invitation) => invitation.limits);
      return { list, names: namesOfLimits(ctx.catalogue.names, limits, input.language) };
    }),
  revoke: deskProcedure
    .input(z.object({ id: z.int32() }))
    .output(z.object({}))
    .mutation(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "invite");
      await revokeInvitation(ctx.catalogue.db, { id: input.id, actor: ctx.acting.actor });
      return {};
    }),
  /** By the token of its link. */
  get: procedure
    .input(z.object({ token: Token }))
    .output(InvitationOffer)
    .query(async ({ ctx, input }) => {
      const { db } = ctx.catalogue;
      await ctx.accounts.tries.countToken(ctx.browser.address);
      const row = await findOpenInvitation(db.tables, { tokenHash: hashToken(input.token) });
      if (row === null) throw invitationOver();
      const inviter = await findAccount(db, row.invitedBy);
      return InvitationOffer.parse(invitationView(row, inviter?.name ?? ""));
    }),
});
