// The pages in every language: which one, in which direction, and text in another one marked.
import { isRightToLeft, languages } from "@convivio/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestCatalogue, type TestCatalogue, testApp } from "../testing/index.ts";
import { expectSound, hrefsOf } from "./testing/sound-page.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
});
afterAll(() => opened.close());

const addresses = [
  "/practices",
  "/practices/accra-clean",
  "/events/inter-ethnic-city-new-york-2011",
  "/cities/turin",
  "/themes/housing",
  "/organisations/unaoc",
  "/resources/migrants-inclusion-in-cities-toolkit",
  "/practices/nope",
  "/search",
];

describe.each(languages)("in %s", (language) => {
  test.each(addresses)("%s is in that language, and its links stay in it", async (address) => {
    const response = await app.request(`${address}?language=${language}`);
    const html = await response.text();
    expectSound(response, html, address);
    expect(response.headers.get("content-language")).toBe(language);
    expect(html).toContain(`<html lang="${language}" dir="${isRightToLeft(language) ? "rtl" : "ltr"}">`);
    const inner = hrefsOf(html).filter((href) => href.startsWith("/"));
    expect(inner.filter((href) => !/[?&]language=/.test(href))).toEqual([]);
    expect(html).toContain(`name="language" value="${language}"`);
  });
});

test("text in another language is marked for machines and for people", async () => {
  const html = await (await app.request("/practices/accra-clean?language=fr")).text();
  expect(html).toContain('<bdi lang="en">CLEAN, inclusion of migrant waste workers</bdi></h1>');
  expect(html).toMatch(/<p class="lead" lang="en" dir="auto">Many migrants/);
  expect(html).toContain("Texte en anglais");
  const english = await (await app.request("/practices/accra-clean")).text();
  expect(english).not.toContain('lang="en" dir="auto"');
  expect(english).not.toContain("Text in English");
  const list = await (await app.request("/practices?language=ar")).text();
  expect(list).toContain("العناوين والنصوص باللغة التي كُتبت بها");
});

test("the browser's languages decide where the address does not, and links then leave it open", async () => {
  const response = await app.request("/themes", { headers: { "accept-language": "de-DE,it;q=0.8,fr;q=0.9" } });
  const html = await response.text();
  expect(response.headers.get("content-language")).toBe("fr");
  expect(hrefsOf(html)).toContain("/themes/housing");
  expect(hrefsOf(html)).toContain("/themes?language=it");
  expect(html).toContain('hreflang="x-default" href="http://127.0.0.1:3000/themes"');
});

test("a list keeps its place when the language is changed", async () => {
  const first = await (await app.request("/practices")).text();
  const next = hrefsOf(first).find((href) => href.includes("cursor=")) ?? "";
  const second = await (await app.request(next)).text();
  expect(hrefsOf(second).some((href) => href.startsWith(`${next}&language=fr`))).toBe(true);
});
