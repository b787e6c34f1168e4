// Records that mean harm, and records with everything: both are only ever text, and old slugs lead on to what is published.

import type { RecordKind } from "@convivio/core";
import { seedActor as actor, archive, createRecord, publish, saveRevision } from "@convivio/db";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openTestCatalogue, type TestCatalogue, testApp } from "../testing/index.ts";
import { escaped, expectSound } from "./testing/sound-page.ts";

const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>&amp;\u202E`;
const evilAddress = `https://evil.example/"onmouseover="alert(3)`;
const source = {
  title: evil,
  url: evilAddress,
  publisher: evil,
  published: "2012-05",
  lastSeenAlive: "2026-10-01",
  archiveUrl: evilAddress,
};

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
let theme: number;
let city: number;

async function write(kind: RecordKind, snapshot: { slug: string } & Record<string, unknown>): Promise<number> {
  return opened.catalogue.db.tables.transaction(async (tables) => {
    const record = await createRecord(tables, { kind, slug: snapshot.slug, actor });
    const revision = await saveRevision(tables, { record, snapshot, madeFrom: null, actor });
    await publish(tables, { revision, actor });
    return record;
  });
}

const practice = (organisation: number, adoptedFrom: number[]) => ({
  slug: "evil-practice",
  title: evil,
  pitch: evil,
  summary: `${evil}\n\nSecond paragraph.`,
  cities: [city],
  start: "2012",
  end: null,
  status: "running",
  themes: [theme],
  targetGroups: [evil],
  organisations: [{ organisation, role: "lead" }],
  otherParticipants: [evil],
  purpose: evil,
  rationale: evil,
  process: evil,
  impact: evil,
  lessons: evil,
  transfer: evil,
  adoptedFrom: adoptedFrom.map((id) => ({ practice: id, how: "tried-and-dropped" })),
  media: [{ url: evilAddress, alternativeText: evil }],
  sources: [source],
  evidence: "measured",
  mixedResults: true,
  checkedOn: "2026-06-01",
  checkedBy: "Somebody who need not be named",
  originalLanguage: "it",
});

beforeAll(async () => {
  opened = await openTestCatalogue("http://127.0.0.1:3000", () => new Date("2026-11-24T12:00:00Z"));
  app = testApp(opened.catalogue);
  theme = [...opened.catalogue.names.themes.keys()][0] ?? 0;
  city = [...opened.catalogue.names.cities.keys()][0] ?? 0;
  const [ancestor] = await opened.catalogue.db.sql<
    { id: number }[]
  >`select record_id as id from practices where slug = 'accra-clean'`;
  const organisation = await write("organisation", {
    slug: "evil-organisation",
    name: evil,
    acronym: "<b>",
    kind: "ngo",
    url: evilAddress,
    otherNames: [evil],
  });
  await write("practice", practice(organisation, [ancestor?.id ?? 0]));
  const person = await write("person", { slug: "evil-person", name: evil });
  const event = await write("event", {
    slug: "evil-event", title: evil, otherNames: [evil], series: null, numberInSeries: null, start: "2012-05-01T10:00", end: "2012-05-01T12:00",
    timeZone: "Europe/Rome", city, venue: evil, attendanceMode: "mixed", status: "cancelled", kind: "<i>", organisers: [{ organisation, role: "<u>" }],
    participants: [{ person, role: "<u>", affiliation: organisation, position: evil }], summary: evil, practicesShown: [], resourcesShown: [],
    nextSteps: [evil], follows: [], followedBy: [], sources: [source], uid: "evil@example",
  }); // biome-ignore format: one record
  await write("statement", {
    slug: "evil-statement",
    person,
    event,
    position: evil,
    affiliation: organisation,
    kind: "verbatim",
    language: "fr",
    text: evil,
    themes: [],
    source,
  });
  await write("resource", {
    slug: "evil-resource", kind: "video", title: evil, publishers: [organisation], year: null, languages: ["it", "zxx"], url: evilAddress, summary: evil,
    audience: [evil], themes: [theme], practices: [ancestor?.id ?? 0], sources: [source],
  }); // biome-ignore format: one record
  const { version } = opened.catalogue.names;
  await vi.waitFor(
    () =>
      expect(
        [...opened.catalogue.names.resources.values()].some(({ slug }) => slug === "evil-resource"),
        `${version}`,
      ).toBe(true),
    10_000,
  );
});
afterAll(() => opened.close());

test.each([
  "practices/evil-practice",
  "events/evil-event",
  "organisations/evil-organisation",
  "resources/evil-resource",
])("%s is escaped wherever it stands, in every writing direction", async (path) => {
  for (const language of ["en", "ar"]) {
    const response = await app.request(`/${path}?language=${language}`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expectSound(response, html, path);
    expect(html).toContain(escaped(evil));
    expect(html).not.toContain("<script");
    expect(html).toContain("https://evil.example/%22onmouseover=%22alert%283%29");
  }
});

test("a practice with everything shows everything, but not who checked it", async () => {
  const html = await (await app.request("/practices/evil-practice")).text();
  for (const text of [
    "Purpose", "Why it was needed", "How it works", "What changed", "What was learnt", "What another city would need", "Second paragraph.",
    "measured before and after", "results were mixed", "checked on 1 June 2026", "checked recently", "Text in Italian", "May 2012",
    "last seen on 1 October 2026", "archived copy", "Where it came from", "tried here and dropped", "CLEAN, inclusion of migrant waste workers", "100%",
    "Pictures and films",
  ]) expect(html).toContain(text); // biome-ignore format: a list
  expect(html).not.toContain("need not be named");
});

test("a story's markdown is drawn, its links go to the web alone, and what means harm is text", async () => {
  await write("practice", {
    ...practice(0, []),
    slug: "told-in-markdown",
    organisations: [],
    title: "Told in markdown",
    process: `First **two keys** and *trust*:\n\n- ask [the city](https://turin.example/keys)\n- [never](javascript:alert(1))\n\n3. meet\n\n> ${evil}`,
    impact: "<b onclick=alert(1)>bold</b> ![x](https://turin.example/x.png) [y](data:text/html,z) \n# Heading",
    originalLanguage: "en",
  });
  const response = await app.request("/practices/told-in-markdown");
  const html = await response.text();
  expectSound(response, html, "markdown");
  expect(html).toContain(
    '<p dir="auto">First <strong>two keys</strong> and <em>trust</em>:</p><ul class="points"><li><p dir="auto">ask <a class="outer" href="https://turin.example/keys" rel="noopener noreferrer">the city',
  );
  expect(html).toContain('<li><p dir="auto">[never](javascript:alert(1))</p></li></ul><ol class="points" start="3">');
  expect(html).toContain(`<blockquote class="quoted"><p dir="auto">${escaped(evil)}</p></blockquote>`);
  expect(html).toContain(
    `${escaped("<b onclick=alert(1)>bold</b> ![x](https://turin.example/x.png) [y](data:text/html,z)")}</p><p dir="auto"><strong>Heading</strong></p>`,
  );
  expect(html.match(/href="[^"]*(?:javascript|data):/g)).toBeNull();
});

test("an event that was cancelled says so, and what was said word for word stands between quotation marks", async () => {
  const html = await (await app.request("/events/evil-event")).text();
  expect(html).toContain("cancelled");
  expect(html).toContain(`“${escaped(evil)}”`);
  expect(html).toContain("word for word");
  expect(html).toContain('<time datetime="2012-05-01T10:00">');
});

/** Publishes what is published under this slug once more, under another. */
async function rename(kind: RecordKind, slug: string, to: string) {
  const { db } = opened.catalogue;
  const [row] = await db.sql<{ record: number; revision: number; snapshot: Record<string, unknown> }[]>`
    select r.id as record, v.id as revision, v.snapshot from records r join revisions v on v.id = r.current_revision
    join slugs s on s.record_id = r.id where s.kind = ${kind} and s.slug = ${slug}`;
  if (row === undefined) throw new Error(`no ${kind} ${slug}`);
  const { record } = row;
  const revision = await db.tables.transaction(async (tables) => {
    const snapshot = { ...row.snapshot, slug: to };
    const made = await saveRevision(tables, { record, snapshot, madeFrom: row.revision, actor });
    await publish(tables, { revision: made, actor });
    return made;
  });
  return { record, language: null, seen: revision, actor };
}

test("an old slug leads to the page under its new one, in the language chosen", async () => {
  await rename("practice", "accra-clean", "accra-clean-waste");
  const moved = await app.request("/practices/accra-clean?language=fr");
  expect(moved.status).toBe(301);
  expect(moved.headers.get("location")).toBe("/practices/accra-clean-waste?language=fr");
  expect((await app.request("/practices/accra-clean-waste")).status).toBe(200);
});

test("the slugs of what is no longer published lead nowhere and filter nothing, as if nothing had ever had them", async () => {
  const { tables } = opened.catalogue.db;
  const open = async (address: string) => {
    const response = await app.request(address);
    return [response.status, (await response.text()).includes("renamed")];
  };
  const plain = { name: "Plain", acronym: null, kind: "ngo", url: null, otherNames: [] };
  await write("organisation", { slug: "plain", ...plain });
  await write("series", { slug: "plain", title: "Plain", otherNames: [], summary: "Told shortly." });
  const organisation = await rename("organisation", "plain", "plain-renamed");
  const series = await rename("series", "plain", "plain-renamed");
  const addresses = ["/organisations/plain", "/events?series=plain"];
  for (const address of addresses) expect((await app.request(address)).status, address).toBe(301);
  for (const move of [organisation, series]) await tables.transaction((inside) => archive(inside, move));
  await vi.waitFor(() => expect(opened.catalogue.names.organisations.has(organisation.record)).toBe(false));
  for (const address of addresses) expect(await open(address), address).toEqual([404, false]);
  const filtered = await app.request(
    `/trpc/practices.list?input=${encodeURIComponent(JSON.stringify({ organisation: "plain" }))}`,
  );
  expect(filtered.status).toBe(404);
});
