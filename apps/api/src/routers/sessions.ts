// One's own sessions: where one is signed in, and how to end it there. Their tokens never come to a page.
import { ConvivioError, SessionView } from "@convivio/core";
import { listSessions, revokeOtherSessions, revokeSession } from "@convivio/db";
import { z } from "zod";
import { sessionView } from "../views/accounts.ts";
import { ownProcedure } from "./own.ts";
import { router } from "./trpc.ts";

export const sessionsRouter = router({
  list: ownProcedure.output(z.object({ list: z.array(SessionView) })).query(async ({ ctx }) => {
    const { id, session } = ctx.own;
    const rows = await listSessions(ctx.catalogue.db, id);
    return { list: rows.map((row) => sessionView(row, session)) };
  }),
  revoke: ownProcedure
    .input(z.object({ id: z.string().max(100) }))
    .output(z.object({}))
    .mutation(async ({ ctx, input }) => {
      const isGone = await revokeSession(ctx.catalogue.db, { accountId: ctx.own.id, id: input.id });
      if (!isGone) throw new ConvivioError("not-found", "This session has ended already.", "session", { field: "id" });
      return {};
    }),
  revokeOthers: ownProcedure.output(z.object({ ended: z.number().int() })).mutation(async ({ ctx }) => {
    const { id, session } = ctx.own;
    return { ended: await revokeOtherSessions(ctx.catalogue.db.tables, { accountId: id, kept: session }) };
  }),
});
