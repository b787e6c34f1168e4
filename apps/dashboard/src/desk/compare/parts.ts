// What the value of a field says, in words: one text, or a list of parts each of which is recognised again in another revision.
import { type Field, type FoundRecord, type Language, sayDate } from "@convivio/core";
import type { Areas } from "../messages/areas.ts";
import { nameOfLanguage } from "../messages/language-name.ts";
import { localeOf } from "../messages/locale.ts";
import type { Say } from "../messages/say.ts";

export interface Part {
  /** By this it is the same part in two revisions, wherever it stands and whatever changed in it. */
  key: string;
  text: string;
  /** What stands before the text: the language of a name. */
  label?: string;
  /** The language of the text, where it is the part's own. */
  lang?: string;
  /** Where it can be read. */
  address?: string | null;
  /** What it points at; null for what is not known. */
  record?: FoundRecord | null;
}

export type Said =
  /** A text that is read; or a single thing, which changes as a whole. */
  { form: "text" | "whole"; part: Part } | { form: "list"; parts: Part[] } | { form: "nothing" };

export interface Reading {
  /** Words of the area "fields". */
  say: Say<Areas["fields"]>;
  language: Language;
  /** Language of the record's own texts. */
  lang: string | undefined;
  references: readonly FoundRecord[];
}

type Parts = Record<string, unknown>;

const nothing: Said = { form: "nothing" };

export function readParts(field: Field, value: unknown, reading: Reading): Said {
  if (value === null || value === undefined || value === "") return nothing;
  if (Array.isArray(value)) return listOf(value.map((one) => partIn(field, one, reading)));
  if (field.type === "names" || field.type === "labels") return listOf(partsByLanguage(value as Parts, reading));
  if (field.type === "line" || field.type === "text" || field.type === "markdown")
    return { form: "text", part: { key: "text", text: String(value), ...ownLanguage(reading) } };
  return { form: "whole", part: partIn(field, value, reading) };
}

function listOf(parts: readonly Part[]): Said {
  if (parts.length === 0) return nothing;
  const seen = new Map<string, number>();
  const unique = parts.map((part) => {
    const before = seen.get(part.key) ?? 0;
    seen.set(part.key, before + 1);
    return before === 0 ? part : { ...part, key: `${part.key} ${before}` };
  });
  return { form: "list", parts: unique };
}

const ownLanguage = ({ lang }: Reading) => (lang === undefined ? {} : { lang });

/** A whole value, or one of a list. */
function partIn(field: Field, value: unknown, reading: Reading): Part {
  const { say, language } = reading;
  const text = String(value);
  const named = (shown: string): Part => ({ key: text, text: shown });
  switch (field.type) {
    case "number":
      return named(numberIn(Number(value), language));
    case "date":
    case "day":
      return named(sayDate(text, language));
    case "flag":
      return named(say(value === true ? "value.yes" : "value.no"));
    case "choice":
      return named(choiceIn(text, say));
    case "language":
    case "languages":
      return named(nameOfLanguage(text, language));
    case "record":
    case "records":
      return recordPart(Number(value), [], reading);
    case "organisations":
    case "participants":
    case "lineage":
    case "media":
    case "source":
    case "sources":
      return partOfSeveral(field, value as Parts, reading);
    case "address":
      return { ...named(text), address: text };
    case "lines":
      return { ...named(text), ...ownLanguage(reading) };
    default:
      return named(text);
  }
}

/** A part that has parts itself: an organisation with its role, a source with its publisher. */
function partOfSeveral(field: Field, value: Parts, reading: Reading): Part {
  const { say } = reading;
  const said = (name: string) => (typeof value[name] === "string" ? (value[name] as string) : null);
  const titled = (id: unknown) => (typeof id === "number" ? titleIn(id, reading) : null);
  switch (field.type) {
    case "organisations":
      return recordPart(
        value.organisation,
        [field.roles === null ? said("role") : choiceOf(said("role"), say)],
        reading,
      );
    case "participants":
      return recordPart(value.person, [said("role"), said("position"), titled(value.affiliation)], reading);
    case "lineage":
      return recordPart(value.practice, [choiceOf(said("how"), say)], reading);
    case "media":
      return { key: said("url") ?? "", text: said("alternativeText") ?? said("url") ?? "", address: said("url") };
    default: {
      const text = joined([
        said("title"),
        said("publisher"),
        dateOf(said("published"), reading),
        said("url"),
        said("archiveUrl"),
      ]);
      return { key: said("url") ?? said("title") ?? "", text, address: said("url") };
    }
  }
}

function recordPart(id: unknown, beside: readonly (string | null)[], reading: Reading): Part {
  if (typeof id !== "number") return { key: "", text: joined([reading.say("value.none"), ...beside]) };
  const record = reading.references.find((one) => one.id === id) ?? null;
  return { key: String(id), text: joined([titleIn(id, reading), ...beside]), record };
}

function titleIn(id: number, { references, say }: Reading): string {
  const record = references.find((one) => one.id === id);
  if (record === undefined) return `${id}`;
  return record.title === "" ? say("value.unnamed") : record.title;
}

function partsByLanguage(value: Parts, { language }: Reading): Part[] {
  return Object.entries(value).map(([lang, said]) => ({
    key: lang,
    label: nameOfLanguage(lang, language),
    text: Array.isArray(said) ? said.join(" · ") : String(said ?? ""),
    lang,
  }));
}

function joined(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null && text !== "").join(" · ");
}

function choiceOf(choice: string | null, say: Reading["say"]): string | null {
  return choice === null ? null : choiceIn(choice, say);
}

function dateOf(date: string | null, { language }: Reading): string | null {
  return date === null ? null : sayDate(date, language);
}

/** A draft may hold what is no choice: then the text itself. */
function choiceIn(choice: string, say: Reading["say"]): string {
  const key = `choice.${choice}` as "choice.planned";
  const word = say(key);
  return word === key ? choice : word;
}

/** A year has no comma in it. */
function numberIn(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { useGrouping: "min2", maximumFractionDigits: 6 }).format(value);
}
