// The areas into which the desk's words are split, so that several people can write at once; each is a folder with a file per language.
import type { en as cards } from "@convivio/cards/messages/en";
import type { Message } from "../../messages/message.ts";
import type { en as accounts } from "./accounts/en.ts";
import type { en as audit } from "./audit/en.ts";
import type { en as compare } from "./compare/en.ts";
import type { en as editor } from "./editor/en.ts";
import type { en as entry } from "./entry/en.ts";
import type { en as fields } from "./fields/en.ts";
import type { en as history } from "./history/en.ts";
import type { en as home } from "./home/en.ts";
import type { en as imports } from "./imports/en.ts";
import type { en as kit } from "./kit/en.ts";
import type { en as list } from "./list/en.ts";
import type { en as preview } from "./preview/en.ts";
import type { en as questions } from "./questions/en.ts";
import type { en as reports } from "./reports/en.ts";
import type { en as review } from "./review/en.ts";
import type { en as shell } from "./shell/en.ts";
import type { en as sources } from "./sources/en.ts";

/** The English words of each area: their keys and placeholders are the measure for every other language. A new area needs its line here. */
export interface Areas {
  audit: typeof audit;
  editor: typeof editor;
  /** What changed between two revisions. */
  compare: typeof compare;
  /** Fields, sections, choices and kinds of records; what keeps one from being published. */
  fields: typeof fields;
  history: typeof history;
  home: typeof home;
  accounts: typeof accounts;
  entry: typeof entry;
  imports: typeof imports;
  kit: typeof kit;
  sources: typeof sources;
  list: typeof list;
  preview: typeof preview;
  /** What members report of records. */
  reports: typeof reports;
  review: typeof review;
  questions: typeof questions;
  shell: typeof shell;
  /** What answers say in chat; the desk shows the same names and the same sentences for errors. */
  cards: typeof cards;
}
export type Area = keyof Areas;

/** The same keys as in English, in another language. */
export type Translated<English> = { readonly [Key in keyof English]: Message };
