// A card: what an answer looks like before any platform is known. Every text in it is plain: renderers alone know how to escape.
import type { AnswerKind, Language } from "@convivio/core";
import type { ActionName } from "./action-id.ts";

/** A stretch of text with one look. Where it has a link, the link is a whole and safe web address. */
export type Run = { text: string; link?: string; strong?: boolean; emphasis?: boolean; code?: boolean };
export type Line = readonly Run[];

/**
 * A button. Its `id` is opaque (see action-id.ts, form-id.ts and the other files of ids); `accessibleLabel` says what it is
 * about, for a screen reader. `follow` shows what one would be told; `pace` begins that; `stop` ends it; `form` opens a form;
 * `choose` changes a setting; `traces` gets, redacts or leaves what is kept about a member.
 */
export type Action = {
  name: ActionName | "pace" | "stop" | "form" | "choose" | "traces";
  id: string;
  label: string;
  accessibleLabel: string;
  primary: boolean;
};

/** One result in a list. */
export type Entry = {
  number: number | null;
  title: Run;
  place: Line;
  summary: string;
  /** The language of its text, where that is not the reader's. */
  mark: Line;
  why: Line;
  source: Line;
  details: Action | null;
};
export type Entries = { type: "entries"; label: string | null; entries: readonly Entry[] };

/** Lines said as they are: where and when, why it matched, a sentence to the reader. */
export type Notice = { type: "notice"; lines: readonly Line[] };
/** A line of a longer text: said as it is, quoted, or a point of a list (a number where points are numbered), so many lists deep. */
export type PassageLine = { mark: "none" | "quote" | "bullet" | number; level: number; line: Line };
/** A longer text under a label, such as the purpose of a practice. */
export type Passage = { type: "passage"; label: string | null; lines: readonly PassageLine[] };
/** Several short lines under a label; inline ones are joined by commas. */
export type Listing = { type: "list"; label: string; lines: readonly Line[]; inline: boolean };

/** Who said what, in which role, and where that can be read. */
export type Quote = {
  text: string;
  /** Only what was said word for word stands between quotation marks. */
  isVerbatim: boolean;
  by: Line;
  source: Line;
};
export type Quotes = { type: "quotes"; label: string; quotes: readonly Quote[] };

/** Something near: a record to open or another question to ask. `type` is the command that asks it. */
export type Offer = { line: Line; command: string | null; action: Action | null };
export type Offers = { type: "offers"; label: string; offers: readonly Offer[] };

export type Part = Entries | Notice | Passage | Listing | Quotes | Offers;

/** Which results of the answer a card shows. */
export type Position = {
  /** Index, among the answer's results, of the first one shown. */
  from: number;
  /** Its number for the reader, counted over all pages from 1. */
  first: number;
  /** How many there are in all; null while later pages are unread. */
  total: number | null;
};

/** Cards about what is followed: before it is saved, once it is, all of it, when it is stopped, and what came of it. */
export type SubscriptionCardKind = "preview" | "followed" | "following" | "stopped" | "digest";
/** Cards about a member's own part: what they chose, suggested, missed or reported; and what a shared answer got wrong. */
export type MemberCardKind =
  | "settings"
  | "suggestion"
  | "suggestions"
  | "wish"
  | "report"
  | "correction"
  | "form"
  | "traces";
export type CardKind = AnswerKind | SubscriptionCardKind | MemberCardKind | "error";

export type Card = {
  kind: CardKind;
  language: Language;
  /** The answer's opaque id; null where there is none, and then there are no buttons either. */
  answer: string | null;
  heading: string;
  /** Where the whole can be read; null where there is no such page. */
  link: string | null;
  /** Quiet lines under the heading: what was understood, what was ignored, what was corrected. */
  lead: readonly Line[];
  parts: readonly Part[];
  position: Position | null;
  actions: readonly Action[];
  footer: readonly Line[];
  /** Whether something was cut to make the card fit. */
  isCut: boolean;
};
