// What stands at the desk before a journey begins: colleagues, and records on their way.
import { createClient } from "@convivio/client";
import type { RecordKind, Role, Snapshot } from "@convivio/core";
import { colleague } from "./desk-screen.ts";
import { apiOfHouse } from "./house.ts";

export type Person = Awaited<ReturnType<typeof arrive>>;

/** Somebody with an account: their cookie for a browser, and what they do elsewhere meanwhile. */
export async function arrive(role: Role, name: string) {
  const person = await colleague(role, name);
  const client = createClient({
    url: apiOfHouse().url,
    isBatched: false,
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, ...person.headers } }),
  });
  return { ...person, client };
}

export async function begin(person: Person, kind: RecordKind, snapshot: Snapshot): Promise<number> {
  return (await person.client.records.create.mutate({ kind, snapshot })).id;
}

/** A new revision on top of the newest. @returns its number. */
export async function write(
  { client }: Person,
  id: number,
  change: Snapshot,
  language: string | null = null,
): Promise<number> {
  const { line, snapshot, original } = await client.records.get.query({ id, language });
  const saved = await client.records.save.mutate({
    id,
    language,
    madeFrom: line.currentRevision,
    translates: original?.revision ?? null,
    snapshot: { ...snapshot, ...change },
  });
  return saved.revision ?? 0;
}

/** A practice that lacks nothing. */
export async function wholePractice(person: Person, title: string, more: Snapshot = {}): Promise<number> {
  const { client } = person;
  const named = async (kind: RecordKind, text: string) =>
    (await client.records.find.query({ text, kinds: [kind] })).found[0]?.id;
  return begin(person, "practice", {
    title,
    summary: "Neighbours cook for each other once a month.",
    cities: [await named("city", "Turin")],
    themes: [await named("theme", "Housing")],
    status: "running",
    evidence: "told",
    organisations: [],
    sources: [{ title: "Report", url: "https://example.org/report", publisher: "City of Turin" }],
    ...more,
  });
}

export async function newest({ client }: Person, id: number, language: string | null = null): Promise<number | null> {
  return (await client.records.get.query({ id, language })).line.currentRevision;
}
