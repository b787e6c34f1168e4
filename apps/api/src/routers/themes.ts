// Themes: the whole controlled list, and suggestions while somebody types.
import { facetLexeme, Language, ThemeView } from "@convivio/core";
import { countByFacet } from "@convivio/db";
import { z } from "zod";
import { readerOf } from "../answers/draft.ts";
import { themeView } from "../views/places.ts";
import { Suggest, Suggested, suggestNames } from "./suggest.ts";
import { procedure, router } from "./trpc.ts";

export const themesRouter = router({
  /** Few enough to come whole, by name. */
  list: procedure
    .input(z.object({ language: Language.optional() }))
    .output(z.object({ list: z.array(ThemeView.extend({ practiceCount: z.number().int() })) }))
    .query(async ({ ctx, input }) => {
      const reader = readerOf(ctx.catalogue, input.language ?? "en");
      const themes = [...reader.names.themes.values()];
      const facets = themes.map((theme) => facetLexeme("theme", theme.recordId));
      const counts = await countByFacet(ctx.catalogue.db, "practice", facets);
      const list = themes.map((theme) => ({
        ...themeView(reader, theme),
        practiceCount: counts.get(facetLexeme("theme", theme.recordId)) ?? 0,
      }));
      return { list: list.sort((a, b) => a.name.localeCompare(b.name, reader.language)) };
    }),
  suggest: procedure
    .input(Suggest)
    .output(Suggested)
    .query(({ ctx, input }) => suggestNames(ctx, "theme", input)),
});
