// Home: what waits for whoever opens the desk.
import { type Acting, Language, type WorkListView, WorkView } from "@convivio/core";
import { countNeverChecked, listFallenBehind, listOwn, listToCheck, listToReview, type WorkList } from "@convivio/db";
import { z } from "zod";
import { placeOf } from "../desk/rows.ts";
import type { Context } from "./context.ts";
import { deskProcedure, router } from "./trpc.ts";

const none: WorkList = { count: 0, first: [] };

/** A contributor has only what is theirs. */
function looksAfterOthers({ role }: Acting): boolean {
  return role === "curator" || role === "administrator";
}

function listView({ catalogue }: Context, { count, first }: WorkList, language: string): WorkListView {
  return {
    count,
    first: first.map(({ cityIds, countryIds, since, ...row }) => ({
      ...row,
      since: since.toISOString(),
      place: placeOf(catalogue.names, { cityIds, countryIds, kind: row.kind }, language),
    })),
  };
}

export const workRouter = router({
  get: deskProcedure
    .input(z.object({ language: Language.default("en") }))
    .output(WorkView)
    .query(async ({ ctx, input }) => {
      const { acting, catalogue } = ctx;
      const { tables } = catalogue.db;
      const accountId = acting.actor.kind === "person" ? acting.actor.id : "";
      const isCurating = looksAfterOthers(acting);
      const [own, review, check, neverChecked, behind] = await Promise.all([
        listOwn(tables, acting.actor, accountId),
        isCurating ? listToReview(tables, acting) : none,
        isCurating ? listToCheck(tables, acting.limits, catalogue.today()) : none,
        isCurating ? countNeverChecked(tables) : 0,
        isCurating ? listFallenBehind(tables, acting.limits) : none,
      ]);
      const view = (list: WorkList) => listView(ctx, list, input.language);
      return { own: view(own), review: view(review), check: view(check), neverChecked, behind: view(behind) };
    }),
});
