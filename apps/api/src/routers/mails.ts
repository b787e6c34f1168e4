// The outbox, for administrators: what was sent, what waits, and, without a mail server, what is theirs to pass on.
import { MailView } from "@convivio/core";
import { findAccount, listMails } from "@convivio/db";
import { z } from "zod";
import { requireDesk } from "../desk/authority.ts";
import { write } from "../mails/words/words.ts";
import { mailView } from "../views/accounts.ts";
import { ownProcedure } from "./own.ts";
import { router } from "./trpc.ts";

const mostMails = 200;

export const mailsRouter = router({
  /** The latest first. */
  list: ownProcedure.output(z.object({ list: z.array(MailView), isSending: z.boolean() })).query(async ({ ctx }) => {
    requireDesk(ctx.acting, "read-mails");
    const { db } = ctx.catalogue;
    const { isSending } = ctx.accounts.postman;
    const reader = await findAccount(db, ctx.own.id);
    const instead = write(reader?.language ?? "en", "link.over");
    const rows = await listMails(db, mostMails);
    return { list: rows.map((row) => mailView(row, { isSending, instead })), isSending };
  }),
});
