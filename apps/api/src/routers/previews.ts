// Previews for the desk: a draft as members would get it, before anything is saved.
import { Preview, PreviewAsked } from "@convivio/core";
import { previewAnswer } from "../previews/preview.ts";
import { deskProcedure, router } from "./trpc.ts";

export const previewsRouter = router({
  answer: deskProcedure
    .input(PreviewAsked)
    .output(Preview)
    .query(({ ctx, input }) => previewAnswer(ctx.catalogue, ctx.acting, input)),
});
