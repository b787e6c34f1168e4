// The public pages, as a browser without a script gets them.
import { type Language, titleFieldOf } from "@convivio/core";
import { type Address, expectSame, Leak, type Moment } from "./look.ts";
import { wordsIn } from "./words.ts";

const lists = [
  "/practices",
  "/events",
  "/events?when=past",
  "/events?when=upcoming",
  "/cities",
  "/cities?country=it",
  "/cities/turin",
  "/cities/lyon",
  "/themes",
  "/themes/housing",
  "/organisations",
  "/resources",
  "/events/assembly",
  "/search?q=turin+housing",
  "/search?q=lyon",
  "/robots.txt",
  "/healthz",
  "/readyz",
] as const;

const folders: Readonly<Record<string, string>> = {
  practice: "/practices/",
  event: "/events/",
  city: "/cities/",
  theme: "/themes/",
  organisation: "/organisations/",
  resource: "/resources/",
  series: "/events?series=",
};

const within = (path: string, language: Language) => `${path}${path.includes("?") ? "&" : "?"}language=${language}`;

export async function expectListPages(moment: Moment, language: Language): Promise<void> {
  for (const path of lists) {
    const { status, text } = await moment.ways.page(within(path, language));
    expectSame(`status of ${path}`, [String(status)], ["200"]);
    moment.look(path, text);
  }
}

export async function expectRecordPages(moment: Moment, language: Language): Promise<void> {
  for (const address of moment.addresses) await expectPage(moment, language, address);
}

/** Asked without a script: the words that anybody said. */
export async function expectSearchPages(moment: Moment, language: Language): Promise<void> {
  for (const word of moment.world.said) {
    const { text } = await moment.ways.page(within(`/search?q=${word}`, language));
    moment.look(`/search?q=${word}`, text, word);
  }
}

/** What is public is there and says its title; an old address leads to the new one; everything else is not there. */
async function expectPage(moment: Moment, language: Language, address: Address): Promise<void> {
  const folder = folders[address.kind];
  if (folder === undefined) return;
  const path = folder + address.slug;
  const { status, text, location } = await moment.ways.page(within(path, language));
  const one = moment.readable.records.find(({ id }) => id === address.record);
  const wanted = one === undefined ? 404 : address.isCurrent ? 200 : 301;
  expectSame(`status of ${path}`, [String(status)], [String(wanted)]);
  if (one === undefined) return void moment.look(path, text, address.slug);
  if (location !== null) return void moment.look(`where ${path} leads`, location);
  const told = moment.look(path, text);
  for (const word of wordsIn(JSON.stringify(moment.readable.told(one, language)[titleFieldOf(one.kind)]))) {
    if (!told.has(word)) throw new Leak(`${path} does not say ${word}, its public title`);
  }
}
