// Home: what waits for whoever opens the desk.
import { type Acting, Language, type Waits, type WorkListView, WorkView } from "@convivio/core";
import { countNeverChecked, listWaiting } from "@convivio/db";
import { z } from "zod";
import { readerOf, waitingFor } from "../desk/narrowing.ts";
import { placeOf } from "../desk/rows.ts";
import { titlesFor } from "../desk/titles.ts";
import type { Context } from "./context.ts";
import { deskProcedure, router } from "./trpc.ts";

const none: WorkListView = { count: 0, kinds: [], first: [] };

/** A contributor has only what is theirs. */
function looksAfterOthers({ role }: Acting): boolean {
  return role === "curator" || role === "administrator";
}

async function listView({ catalogue }: Context, acting: Acting, waits: Waits, language: string): Promise<WorkListView> {
  const { tables } = catalogue.db;
  const { count, kinds, first } = await listWaiting(tables, waitingFor(acting, waits, catalogue.today()));
  const titleOf = await titlesFor(tables, readerOf(acting, catalogue, language), first);
  return {
    count,
    kinds,
    first: first.map((row) => {
      const { cityIds: _, countryIds: __, originalLanguage: ___, since, ...told } = row;
      const place = placeOf(catalogue.names, row, language);
      return { ...told, ...titleOf(row), since: since.toISOString(), place };
    }),
  };
}

export const workRouter = router({
  get: deskProcedure
    .input(z.object({ language: Language.default("en") }))
    .output(WorkView)
    .query(async ({ ctx, input }) => {
      const isCurating = looksAfterOthers(ctx.acting);
      const view = (waits: Waits) => listView(ctx, ctx.acting, waits, input.language);
      const [own, review, check, neverChecked, behind] = await Promise.all([
        view("own"),
        isCurating ? view("review") : none,
        isCurating ? view("check") : none,
        isCurating ? countNeverChecked(ctx.catalogue.db.tables) : 0,
        isCurating ? view("behind") : none,
      ]);
      return { own, review, check, neverChecked, behind };
    }),
});
