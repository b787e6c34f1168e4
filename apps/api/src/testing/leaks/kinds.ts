// What is written of each kind of record in a sequence, and what of it a reader sees where.
import type { RecordKind, Snapshot } from "@convivio/core";

export const kinds = [
  "practice",
  "event",
  "organisation",
  "statement",
  "resource",
  "person",
  "series",
  "city",
  "theme",
] as const satisfies readonly RecordKind[];
export type Kind = (typeof kinds)[number];

/** What there is before any sequence, all of it public. */
export interface Founded {
  italy: number;
  france: number;
  turin: number;
  lyon: number;
  housing: number;
  assembly: number;
  speaker: number;
}

/** How a record is tied to what else there is: not at all, where it may be, where it must be too, or in another country. */
export const ties = ["none", "optional", "all", "abroad"] as const;
export type Ties = (typeof ties)[number];

export interface Told {
  word: string;
  ties: Ties;
  founded: Founded;
  /** The records of this kind that the sequence has made, published or not. */
  made(kind: Kind): number[];
}

const sources = [{ title: "A page", publisher: "The city", url: "https://example.org/" }];

/** Everything that must be written to publish it; every text of it says the word. */
export function snapshotOf(kind: Kind, { word, ties: tied, founded, made }: Told): Snapshot {
  const optional = (of: Kind) => (tied === "optional" || tied === "all" ? made(of) : []);
  const required = (of: Kind, first: number) => (tied === "all" ? [...made(of), first] : [first]);
  const home = tied === "abroad" ? founded.lyon : founded.turin;
  const summary = `Told shortly, ${word}.`;
  switch (kind) {
    case "practice":
      return {
        title: word,
        summary,
        purpose: `So that ${word} grows.`,
        cities: required("city", home),
        themes: required("theme", founded.housing),
        status: "running",
        evidence: "told",
        organisations: optional("organisation").map((id) => ({ organisation: id, role: "partner" })),
        resources: optional("resource"),
        adoptedFrom: optional("practice").map((practice) => ({ practice, how: "adapted" })),
        sources,
      };
    case "event":
      return {
        title: word,
        summary,
        venue: `Hall ${word}`,
        kind: "conference",
        city: required("city", home)[0],
        series: optional("series")[0] ?? null,
        start: "2024-05-01",
        timeZone: "Europe/Rome",
        attendanceMode: "in-person",
        status: "held",
        organisers: optional("organisation").map((id) => ({ organisation: id, role: "host" })),
        participants: optional("person").map((person) => ({
          person,
          role: "speaker",
          affiliation: optional("organisation")[0] ?? null,
        })),
        practicesShown: optional("practice"),
        resourcesShown: optional("resource"),
        follows: optional("event"),
        sources,
      };
    case "statement":
      return {
        text: word,
        kind: "verbatim",
        language: "en",
        event: required("event", founded.assembly)[0],
        person: required("person", founded.speaker)[0],
        affiliation: optional("organisation")[0] ?? null,
        themes: optional("theme"),
        source: sources[0],
      };
    case "resource":
      return {
        title: word,
        summary,
        kind: "toolkit",
        publishers: optional("organisation"),
        themes: optional("theme"),
        practices: optional("practice"),
        languages: ["en"],
        sources,
      };
    case "city":
      return {
        name: word,
        names: { en: word },
        country: tied === "abroad" ? founded.france : founded.italy,
        latitude: 45,
        longitude: 7,
        partOf: optional("city")[0] ?? null,
        networks: [`Network ${word}`],
      };
    case "theme":
      return { name: { en: word }, description: summary };
    case "series":
      return { title: word, summary };
    case "organisation":
    case "person":
      return { name: word };
  }
}

/** What must be written to publish a translation; null for kinds that are not translated. */
export function translationOf(kind: Kind, word: string): Snapshot | null {
  const told = { title: word, summary: `In breve, ${word}.` };
  switch (kind) {
    case "practice":
      return { ...told, purpose: `Cresca ${word}.` };
    case "event":
      return { ...told, venue: `Sala ${word}` };
    case "series":
    case "resource":
      return told;
    case "statement":
      return { text: word };
    default:
      return null;
  }
}

/** The fields that a view of the record says itself. */
export const saidFields: Readonly<Record<Kind, readonly string[]>> = {
  practice: ["title", "summary", "purpose"],
  event: ["title", "summary", "venue"],
  statement: ["text"],
  resource: ["title", "summary"],
  series: ["title", "summary"],
  city: ["name", "names", "networks"],
  theme: ["name", "description"],
  organisation: ["name"],
  person: ["name"],
};

/** The fields whose records a view of the record names. */
export const namingFields: Readonly<Record<Kind, readonly string[]>> = {
  practice: ["cities", "themes", "organisations", "resources"],
  event: ["city", "series", "organisers", "participants", "practicesShown", "resourcesShown", "follows"],
  statement: ["person", "affiliation"],
  resource: ["publishers", "themes"],
  series: [],
  city: ["partOf"],
  theme: [],
  organisation: [],
  person: [],
};
