// The areas into which the desk's words are split, so that several people can write at once; each is a folder with a file per language.
import type { en as cards } from "@convivio/cards/messages/en";
import type { Message } from "../../messages/message.ts";
import type { en as kit } from "./kit/en.ts";
import type { en as list } from "./list/en.ts";
import type { en as shell } from "./shell/en.ts";

/** The English words of each area: their keys and placeholders are the measure for every other language. A new area needs its line here. */
export interface Areas {
  kit: typeof kit;
  list: typeof list;
  shell: typeof shell;
  /** What answers say in chat; the desk shows the same names and the same sentences for errors. */
  cards: typeof cards;
}
export type Area = keyof Areas;

/** The same keys as in English, in another language. */
export type Translated<English> = { readonly [Key in keyof English]: Message };
