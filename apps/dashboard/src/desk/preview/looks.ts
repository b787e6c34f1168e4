// How a preview looks and for whom it is drawn; both apart from the page around it.
import type { Language } from "@convivio/core";
import type { Appearance } from "../../frame/appearance.ts";

export type Look = { language: Language; appearance: Appearance };

/** The tokens follow the colour scheme of what they are used in. "Automatic" is whatever the page is. */
export function schemeOf(appearance: Appearance): { colorScheme?: "light" | "dark" } {
  return appearance === "system" ? {} : { colorScheme: appearance };
}
