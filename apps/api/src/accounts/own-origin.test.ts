// A page of another site cannot act with somebody's session, whichever door it knocks at.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestCatalogue, type SignedInForTest, signIn, type TestCatalogue, testApp } from "../testing/index.ts";
import { checkOrigin } from "./own-origin.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
let person: SignedInForTest;

beforeAll(async () => {
  opened = await openTestCatalogue("https://convivio.example.org");
  app = testApp(opened.catalogue);
  person = await signIn(opened, { name: "Ada" });
});
afterAll(() => opened.close());

const doors = ["/api/auth/sign-out", "/trpc/accounts.update", "/trpc/sessions.revokeOthers", "/anything-else"];
const foreign: [string, Record<string, string>][] = [
  ["another site, as browsers tell it", { "sec-fetch-site": "cross-site", origin: "https://convivio.example.org" }],
  ["a sister domain", { "sec-fetch-site": "same-site" }],
  ["another origin, from a browser that tells no more", { origin: "https://evil.example" }],
  ["our name on another port", { origin: "https://convivio.example.org:8443", host: "convivio.example.org" }],
  ["our name without https", { origin: "http://convivio.example.org", host: "elsewhere.example" }],
  ["a page without an origin", { origin: "null" }],
  ["something that is no address", { origin: "convivio.example.org" }],
  ["nobody knows where", {}],
];

test.each(foreign)("a session's cookie from %s is refused at every door", async (_, headers) => {
  for (const path of doors) {
    for (const type of ["application/json", "text/plain", "application/x-www-form-urlencoded"]) {
      const response = await app.request(path, {
        method: "POST",
        headers: { cookie: person.cookie, "content-type": type, ...headers },
        body: JSON.stringify({ name: "Mallory" }),
      });
      expect([path, response.status]).toEqual([path, 403]);
      expect(await response.json()).toMatchObject({
        code: "not-allowed",
        reference: expect.stringMatching(/^\w{10}$/),
      });
    }
  }
});

test.each([
  ["a page of ours", { "sec-fetch-site": "same-origin" }],
  ["our public address", { origin: "https://convivio.example.org" }],
  ["the host by which we were reached", { origin: "http://localhost:3000", host: "localhost:3000" }],
])("from %s it is good", async (_, headers) => {
  const response = await app.request("/trpc/accounts.update", {
    method: "POST",
    headers: { cookie: person.cookie, "content-type": "application/json", ...headers },
    body: JSON.stringify({ name: "Ada" }),
  });
  expect(response.status).toBe(200);
});

test("without a cookie, programs that name no origin go on; pages of other sites do not, so that they sign nobody in", () => {
  const headersOf = (headers: Record<string, string>) => ({ method: "POST", headers: new Headers(headers) });
  const url = "https://convivio.example.org";
  expect(() => checkOrigin(headersOf({}), url)).not.toThrow();
  expect(() => checkOrigin(headersOf({ "sec-fetch-site": "cross-site" }), url)).toThrow(/own pages/);
  expect(() => checkOrigin(headersOf({ origin: "https://evil.example" }), url)).toThrow(/own pages/);
});

test("reading is not held up: a link from elsewhere leads to us, and what is read stays unreadable for other pages", async () => {
  const headers = { cookie: person.cookie, "sec-fetch-site": "cross-site" };
  const page = await app.request("/practices", { headers });
  expect(page.status).toBe(200);
  const read = await app.request("/trpc/session.get", { headers });
  expect(read.headers.get("access-control-allow-origin")).toBe(null);
  const write = await app.request("/trpc/accounts.update?input=%7B%22name%22%3A%22Mallory%22%7D", { headers });
  expect(write.status).toBe(405);
});
