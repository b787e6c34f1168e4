// The public pages over the real catalogue: every record can be read, every link opens, nothing runs.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestCatalogue, type TestCatalogue, testApp } from "../testing/index.ts";
import { escaped, expectSound, hrefsOf } from "./testing/sound-page.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
});
afterAll(() => opened.close());

const get = (address: string, headers: Record<string, string> = {}) => app.request(address, { headers });
const read = async (address: string) => (await get(address)).text();

interface Published {
  slug: string;
  title: string;
  sources: { publisher: string; title: string }[];
}

async function everyRecord(): Promise<{ address: string; texts: string[] }[]> {
  const { db, names } = opened.catalogue;
  const sourced = async (folder: string) => {
    const rows = await db.sql<Published[]>`select slug, title, sources from ${db.sql(folder)}`;
    return rows.map((row) => ({
      address: `/${folder}/${row.slug}`,
      texts: [row.title, ...row.sources.flatMap((source) => [source.publisher, source.title])],
    }));
  };
  return [
    ...(await sourced("practices")),
    ...(await sourced("events")),
    ...(await sourced("resources")),
    ...[...names.cities.values()].map(({ slug, name }) => ({ address: `/cities/${slug}`, texts: [name] })),
    ...[...names.themes.values()].map(({ slug, name }) => ({ address: `/themes/${slug}`, texts: [name.en ?? ""] })),
    ...[...names.organisations.values()].map(({ slug, name }) => ({
      address: `/organisations/${slug}`,
      texts: [name],
    })),
  ];
}

test("whoever follows the links from the lists reaches every record, and no link is broken", async () => {
  const records = new Map((await everyRecord()).map(({ address, texts }) => [address, texts]));
  expect(records.size).toBeGreaterThan(700);
  const waiting = ["/practices", "/events", "/cities", "/themes", "/organisations", "/resources"];
  const seen = new Set(waiting);
  const walk = async () => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const response = await get(address);
      const html = await response.text();
      expect(response.status, address).toBe(200);
      expectSound(response, html, address);
      for (const text of records.get(address) ?? []) expect(html, address).toContain(escaped(text));
      for (const href of hrefsOf(html)) {
        const isOurs = /^\/[a-z]/.test(href) && !/[?&]language=/.test(href) && !href.startsWith("/search");
        if (isOurs && !seen.has(href)) {
          seen.add(href);
          waiting.push(href);
        }
      }
    }
  };
  await walk();
  expect([...records.keys()].filter((address) => !seen.has(address))).toEqual([]);
});

test.each([
  ["/practices", "practices"],
  ["/resources", "resources"],
  ["/cities", "cities"],
  ["/organisations", "organisations"],
])("the pages of %s show each once", async (list, folder) => {
  const shown: string[] = [];
  let next: string | undefined = list;
  while (next !== undefined) {
    const html = await read(next);
    const main = html.slice(html.indexOf("<main"), html.indexOf("<footer"));
    const titles =
      folder === "practices" || folder === "resources"
        ? [...main.matchAll(/<h2 class="row-title">.*?<\/h2>/g)].join("")
        : main;
    shown.push(...hrefsOf(titles).filter((href) => href.startsWith(`/${folder}/`)));
    next = hrefsOf([...(/<a class="next"[^>]*>/.exec(html) ?? [])].join(""))[0];
  }
  expect(new Set(shown).size).toBe(shown.length);
  const [row] = await opened.catalogue.db.sql<{ count: number }[]>`
    select count(*)::int as count from ${opened.catalogue.db.sql(folder)}`;
  expect(shown.length).toBe(row?.count);
});

describe("an address", () => {
  test.each([
    "/practices/nope",
    "/events/nope",
    "/cities/nope",
    "/themes/x%2Fy",
    "/organisations/%3Cscript%3E",
    "/events?series=nope",
    "/cities?country=nope",
  ])("that names nothing, %s, gives a page that helps on", async (address) => {
    const response = await get(address);
    const html = await response.text();
    expect(response.status).toBe(404);
    expectSound(response, html, address);
    expect(html).toContain("This is not in the catalogue");
    expect(html).toContain('action="/search"');
    expect(html).toContain('content="noindex"');
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("with a slash at its end leads to the page without", async () => {
    const response = await get("/practices/accra-clean/?language=fr");
    expect(response.status).toBe(301);
    expect(response.headers.get("location")).toBe("/practices/accra-clean?language=fr");
  });

  test("with a cursor that is none is an error that says so", async () => {
    const response = await get("/practices?cursor=nonsense");
    expect(response.status).toBe(400);
    expectSound(response, await response.text(), "/practices?cursor=nonsense");
  });
});

test("a failure of ours shows a calm page with the reference that the log has", async () => {
  const broken = testApp({
    ...opened.catalogue,
    dictionary: opened.catalogue.dictionary,
    names: opened.catalogue.names,
    db: {} as never,
  });
  const response = await broken.request("/practices/accra-clean");
  const html = await response.text();
  expect(response.status).toBe(500);
  expectSound(response, html, "broken");
  expect(html).toContain("Something failed on our side");
  expect(html).toContain(response.headers.get("x-request-id") ?? "no reference");
  expect(html).not.toMatch(/TypeError|undefined|at .*\.ts/);
});

test("a page that has not changed is not sent again", async () => {
  const first = await get("/practices/accra-clean");
  expect(first.headers.get("cache-control")).toBe("public, max-age=60");
  const again = await get("/practices/accra-clean", { "if-none-match": first.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");
});

test("a practice is told whole, on four axes, with its sources and how to cite it", async () => {
  const html = await read("/practices/accra-clean");
  for (const text of [
    "Purpose",
    "How it works",
    "What changed",
    "Evidence",
    "Last check",
    "How much is told",
    "State",
    "Not told by the source",
    "undated",
    "How to cite this page",
    "CC BY 4.0",
  ]) {
    expect(html).toContain(text);
  }
  expect(html).toContain('<link rel="canonical" href="http://127.0.0.1:3000/practices/accra-clean"/>');
  expect(html).toContain('<meta property="og:title" content="CLEAN, inclusion of migrant waste workers"/>');
  expect(html).not.toMatch(/best practice|badge/i);
});

test("an event tells its series, who said what in other words, and what came next", async () => {
  const html = await read("/events/inter-ethnic-city-new-york-2011");
  for (const text of [
    "number 4 in the series",
    "<blockquote",
    "Marc Scheuer",
    "in other words",
    "What came next",
    "America/New York",
  ]) {
    expect(html).toContain(text);
  }
  expect(html).toContain('<time datetime="2011-09-26">');
  expect(await read("/events?series=the-inter-ethnic-city")).toContain("Meetings, begun in New York in 2009");
});

test("a city that nobody writes the same way has all its names", async () => {
  const html = await read("/cities/turin");
  expect(html).toContain("Turin (Torino)");
  expect(html).toContain('<bdi lang="ar">');
  expect(await read("/cities/berlin")).toContain("/cities/berlin-neukolln");
  expect(await read("/cities/berlin-neukolln")).toContain("Part of");
});
