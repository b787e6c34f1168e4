// The public page of a draft: the very page, in a frame of the desk, for whoever may see the draft, and for nobody else.
import { findRevision } from "@convivio/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestCatalogue, type TestCatalogue, testApp } from "../testing/index.ts";
import { type SignedInForTest, signIn } from "../testing/sign-in.ts";
import { escaped } from "./testing/sound-page.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
let curator: SignedInForTest;

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
  curator = await signIn(opened, { role: "curator" });
});
afterAll(() => opened.close());

const post = (asked: unknown, headers: Record<string, string> = curator.headers) =>
  app.request("/desk/preview", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams({ preview: typeof asked === "string" ? asked : JSON.stringify(asked) }),
  });
const mainOf = (html: string) => html.slice(html.indexOf("<main"), html.indexOf("</main>"));

describe("for a curator", () => {
  test("a draft that says what is published is the very page", async () => {
    const { sql, tables } = opened.catalogue.db;
    for (const [kind, table, path] of [
      ["practice", "practices", "practices/accra-clean"],
      ["event", "events", "events/inter-ethnic-city-new-york-2011"],
      ["resource", "resources", "resources/migrants-inclusion-in-cities-toolkit"],
    ] as const) {
      const [row] = await sql<{ id: number; revision: number }[]>`
        select record_id as id, revision_id as revision from ${sql(table)} where slug = ${path.split("/")[1] ?? ""}`;
      const snapshot = (await findRevision(tables, row?.revision ?? 0))?.snapshot;
      const preview = await (await post({ kind, id: row?.id, snapshot, language: "it" })).text();
      const page = await (await app.request(`/${path}?language=it`)).text();
      expect(mainOf(preview), kind).toBe(mainOf(page));
    }
  });

  test("it can be framed by the desk alone, does nothing by itself, and is neither kept nor indexed", async () => {
    const response = await post({ kind: "practice", id: null, snapshot: { title: "A garden" } });
    expect(response.status).toBe(200);
    const policy = response.headers.get("content-security-policy") ?? "";
    for (const rule of [
      "default-src 'none'",
      "frame-ancestors 'self'",
      "form-action 'none'",
      "sandbox allow-same-origin",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toContain("allow-scripts");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-robots-tag")).toBe("noindex");
    const html = await response.text();
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).toContain('<base target="_blank"');
    expect(html).toContain("A garden");
    expect(html).not.toContain("<script");
  });

  test("it is in the language of its reader, mirrored where that is read from the right", async () => {
    const html = await (await post({ kind: "event", id: null, snapshot: { title: "A fair" }, language: "ar" })).text();
    expect(html).toContain('<html lang="ar" dir="rtl">');
  });

  test("hostile words stay words", async () => {
    const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;
    const snapshot = {
      title: evil,
      purpose: `${evil}\n[x](javascript:alert(3))`,
      sources: [{ title: evil, publisher: evil, url: "javascript:alert(4)" }],
    };
    const html = await (await post({ kind: "practice", id: null, snapshot })).text();
    expect(html).toContain(escaped(evil));
    expect(html).not.toMatch(/<script|<img|href="javascript/);
  });

  test.each([
    ["", 400],
    ["{", 400],
    [{ kind: "nonsense", id: null, snapshot: {} }, 400],
    [{ kind: "practice", id: null, snapshot: { nonsense: 1 } }, 400],
    [{ kind: "practice", id: 99_999_999, snapshot: {} }, 404],
    [{ kind: "theme", id: null, snapshot: {} }, 404],
  ])("%j is refused on a page that says so", async (asked, status) => {
    const response = await post(asked);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain("<h1>");
  });
});

test("whoever is not signed in, or comes from another site, sees nothing of it", async () => {
  const asked = { kind: "practice", id: null, snapshot: { title: "Not for you" } };
  const stranger = await post(asked, { "sec-fetch-site": "same-origin" });
  expect(stranger.status).toBe(401);
  expect(await stranger.text()).not.toContain("Not for you");
  const foreign = await post(asked, { cookie: curator.cookie, "sec-fetch-site": "cross-site" });
  expect(foreign.status).toBe(403);
});

test("another's draft is not there for a contributor", async () => {
  const contributor = await signIn(opened, { role: "contributor" });
  const [row] = await opened.catalogue.db.sql<{ id: number }[]>`select record_id as id from practices limit 1`;
  const response = await post({ kind: "practice", id: row?.id, snapshot: { title: "Peek" } }, contributor.headers);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain("Peek");
});
