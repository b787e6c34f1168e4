// What stands in the address of an editor: which translation, and what is open beside the text.
import { z } from "zod";
import { oneOf, words } from "../address/search.ts";

export const panels = ["review", "preview", "translations", "questions"] as const;
export type Panel = (typeof panels)[number];

export const EditorSearch = z.object({ language: words(20), panel: oneOf(panels) });
export type EditorSearch = z.infer<typeof EditorSearch>;
