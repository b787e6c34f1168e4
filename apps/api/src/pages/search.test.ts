// Asking without script: answers with their reasons, an honest nothing, and limits that are sentences.
import { afterAll, beforeAll, expect, test } from "vitest";
import { questionsAMinute } from "../question-limit.ts";
import { openTestCatalogue, type TestCatalogue, testApp } from "../testing/index.ts";
import { expectSound, hrefsOf } from "./testing/sound-page.ts";

let opened: TestCatalogue;

beforeAll(async () => {
  opened = await openTestCatalogue();
});
afterAll(() => opened.close());

async function ask(text: string, more = "", app = testApp(opened.catalogue)) {
  const address = `/search?q=${encodeURIComponent(text)}${more}`;
  const response = await app.request(address);
  const html = await response.text();
  expectSound(response, html, address);
  expect(response.headers.get("cache-control")).toBe("no-store");
  return { response, html };
}

test("a question is answered with results, why each matched, and its source", async () => {
  const { response, html } = await ask("torino");
  expect(response.status).toBe(200);
  expect(html).toContain("Why it matched");
  expect(html).toContain("Source: ");
  expect(hrefsOf(html)).toContain("/cities/turin");
  expect(hrefsOf(html).filter((href) => href.startsWith("/practices/")).length).toBeGreaterThan(0);
  expect(html).toContain('value="torino"');
});

test("what was corrected is said", async () => {
  expect((await ask("barcelna")).html).toContain("→");
});

test("events answer too", async () => {
  expect(hrefsOf((await ask("/event 2011")).html)).toContain("/events/inter-ethnic-city-new-york-2011");
});

test("nothing found is said in so many words, with what is near", async () => {
  const { response, html } = await ask("zzyzx qwrtp");
  expect(response.status).toBe(200);
  expect(html).toContain("The catalogue has no practice that answers this.");
  expect(html).not.toContain("Why it matched");
});

test("no question is help, with examples that answer", async () => {
  const { html } = await ask("");
  const examples = hrefsOf(html).filter((href) => href.startsWith("/search?q=%2Fpractice"));
  expect(examples.length).toBeGreaterThan(1);
  for (const example of examples) {
    expect(await (await testApp(opened.catalogue).request(example)).text()).toContain("Why it matched");
  }
});

test("the next page goes on where this one ended", async () => {
  const { html } = await ask("governance");
  const next = hrefsOf(html).find((href) => href.includes("cursor=")) ?? "";
  const titles = (page: string) =>
    [...page.matchAll(/<h3 class="row-title"><a href="([^"]*)"/g)].map(([, href]) => href);
  const second = await (await testApp(opened.catalogue).request(next)).text();
  expect(titles(second).length).toBeGreaterThan(0);
  expect(titles(second).filter((title) => titles(html).includes(title))).toEqual([]);
});

test("a question of more than 300 characters is refused in a sentence, and kept in its field", async () => {
  const long = "migrant ".repeat(40);
  const { response, html } = await ask(long);
  expect(response.status).toBe(400);
  expect(html).toContain("at most 300 characters");
  expect(html).toContain(`value="${long}"`);
});

test("questions count against the same limit as everywhere", async () => {
  const app = testApp(opened.catalogue);
  for (let count = 0; count < questionsAMinute; count++) await app.request("/search?q=help");
  const { response, html } = await ask("torino", "", app);
  expect(response.status).toBe(429);
  expect(response.headers.get("retry-after")).toBe("60");
  expect(html).toContain("Wait a minute");
});

test("a hostile question is text", async () => {
  const { html } = await ask(`"><script>alert(1)</script><b onclick='x'>`);
  expect(html).toContain("&lt;script&gt;");
});
