// The search part of an address, readable for people: ?state=draft,in-review&missing=yes. Nothing in it can break a screen.
import { z } from "zod";

type Search = Record<string, unknown>;

/** Every value as the text that it is; each screen's schema makes of it what it needs. */
export function parseSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text));
}

/** What is empty does not stand there; lists stand with commas. */
export function stringifySearch(search: Search): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    const text = textOf(value);
    if (text !== "") parameters.set(name, text);
  }
  const text = parameters.toString().replaceAll("%2C", ",").replaceAll("%2F", "/").replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return Array.isArray(value) ? value.map(textOf).join(",") : String(value);
}

// What a schema of a search part is made of. Each reads its own outcome too, because the router checks again what it was given;
// and what cannot be read is as if it were not there.

export const words = (length = 200) =>
  z.preprocess((value) => (typeof value === "string" ? value.slice(0, length) : undefined), z.string().optional());

export const yesNo = () =>
  z
    .preprocess((value) => (value === "yes" ? true : value === "no" ? false : value), z.boolean().optional())
    .catch(undefined);

export const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values).optional().catch(undefined);

export const recordId = () =>
  z
    .preprocess((value) => (value === undefined ? undefined : Number(value)), z.number().int().positive().optional())
    .catch(undefined);

export const listOf = <const Values extends readonly string[]>(values: Values) =>
  z
    .preprocess((value) => {
      const given = typeof value === "string" ? value.split(",") : value;
      return Array.isArray(given) ? given.filter((one) => values.includes(one)) : undefined;
    }, z.array(z.enum(values)).optional())
    .catch(undefined);
