// The words of the frame around every screen in French.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const fr: Translated<typeof en> = {
  skip: "Aller au contenu",
};
