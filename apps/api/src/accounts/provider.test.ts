// The secretariat's own identity provider: who comes in by it, who does not, and what they are told.
import { closeAccount, createInvitation, type Database, findAccountByEmail } from "@convivio/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "../testing/enter.ts";
import { type IdentityProvider, openIdentityProvider } from "../testing/identity-provider.ts";
import { openTestCatalogue, type TestCatalogue, testAccounts, testApp } from "../testing/index.ts";
import { buildAccount } from "../testing/person.ts";
import { newToken } from "./tokens.ts";

const publicUrl = "http://127.0.0.1:3000";

let opened: TestCatalogue;
let provider: IdentityProvider;
let app: ReturnType<typeof testApp>;
let db: Database;

beforeAll(async () => {
  opened = await openTestCatalogue(publicUrl);
  db = opened.catalogue.db;
  provider = await openIdentityProvider(`${publicUrl}/api/auth/callback/oidc`);
  app = appWithProvider();
});
afterAll(async () => {
  await provider.stop();
  await opened.close();
});

function appWithProvider() {
  const accounts = testAccounts(opened.catalogue, { oidc: provider.oidc });
  return testApp(opened.catalogue, null, { accounts: () => accounts });
}

let addresses = 0;
const newBrowser = (on = app) => openBrowser(on, { "x-forwarded-for": `198.51.100.${++addresses}` });

/** All the way through the provider and back. @returns where the browser ends. */
async function comeBy(browser: TestBrowser, login: string, returnTo?: string): Promise<string | null> {
  const { answer, status } = await browser.enter("/sign-in/social", returnTo === undefined ? {} : { returnTo });
  expect(status).toBe(200);
  const back = await provider.signIn(answer.url as string, login);
  return (await browser.get(back.slice(publicUrl.length))).location;
}

const vouchFor = (login: string, email: string, isVerified = true) =>
  provider.people.set(login, { email, email_verified: isVerified, name: `The ${login} of the city` });

async function invite(email: string) {
  const { id: invitedBy } = await buildAccount(db, { role: "administrator" });
  const limits = { countries: [], themes: [3] };
  const expiresAt = new Date(Date.now() + 60_000);
  const { tokenHash } = newToken();
  await db.tables.transaction((tables) =>
    createInvitation(tables, { email, role: "curator", limits, tokenHash, invitedBy, expiresAt }),
  );
}

test("the page is told that there is a provider, and how it is called", async () => {
  expect((await newBrowser().call("session.get")).result).toMatchObject({ provider: { name: "City of Turin" } });
});

test("who has an account comes in, to the page they wanted; and again, whatever their address is by then", async () => {
  const { email, name } = await buildAccount(db);
  vouchFor("ada", email.toUpperCase());
  const browser = newBrowser();
  expect(await comeBy(browser, "ada", "/desk/practices?state=draft")).toBe("/desk/practices?state=draft");
  expect(await browser.whoAmI()).toBe(name);
  vouchFor("ada", "ada.has.married@example.org");
  const again = newBrowser();
  expect(await comeBy(again, "ada")).toBe("/desk");
  expect(await again.whoAmI()).toBe(name);
});

test("nothing of what the provider gives is kept but who it is", async () => {
  const [row] = await db.sql<{ text: string }[]>`
    select row_to_json(credentials)::text as text from credentials where provider = 'oidc' limit 1`;
  expect(Object.keys(JSON.parse(row?.text ?? "{}")).sort()).toEqual([
    ...["account_id", "created_at", "id", "password", "provider", "subject", "updated_at"],
  ]);
});

test("who was invited comes in, as what they were invited for; the invitation is accepted with it", async () => {
  await invite("bea@example.org");
  vouchFor("bea", "Bea@example.org");
  const browser = newBrowser();
  expect(await comeBy(browser, "bea")).toBe("/desk");
  expect((await browser.call("session.get")).result).toMatchObject({
    account: { name: "The bea of the city", email: "bea@example.org", role: "curator", limits: { themes: [3] } },
  });
  const [row] = await db.sql`select accepted_at from invitations where email = 'bea@example.org'`;
  expect(row?.accepted_at).not.toBe(null);
});

test("a stranger is refused, and is told why; no account is made", async () => {
  vouchFor("eve", "eve@example.org");
  const browser = newBrowser();
  expect(await comeBy(browser, "eve")).toBe("/desk/sign-in?problem=not-invited");
  expect(await browser.whoAmI()).toBe(null);
  expect(await findAccountByEmail(db.tables, "eve@example.org")).toBe(null);
});

test("an address that the provider has not verified opens neither an account nor an invitation", async () => {
  const { email } = await buildAccount(db);
  await invite("carla@example.org");
  for (const [login, address] of [
    ["mallory", email],
    ["mallory-too", "carla@example.org"],
  ] as const) {
    vouchFor(login, address, false);
    const browser = newBrowser();
    expect(await comeBy(browser, login)).toBe("/desk/sign-in?problem=not-invited");
    expect(await browser.whoAmI()).toBe(null);
  }
  expect(await findAccountByEmail(db.tables, "carla@example.org")).toBe(null);
});

test("a closed account stays closed", async () => {
  const { email, id } = await buildAccount(db);
  await buildAccount(db, { role: "administrator" });
  vouchFor("carl", email);
  await comeBy(newBrowser(), "carl");
  await closeAccount(db, { id: id, actor: { kind: "job", name: "test" } });
  const browser = newBrowser();
  expect(await comeBy(browser, "carl")).toBe("/desk/sign-in?problem=not-invited");
  expect(await browser.whoAmI()).toBe(null);
});

test("a way back that this browser did not begin leads nowhere", async () => {
  const { email } = await buildAccount(db);
  vouchFor("dan", email);
  const { answer } = await newBrowser().enter("/sign-in/social");
  const back = (await provider.signIn(answer.url as string, "dan")).slice(publicUrl.length);
  const victim = newBrowser();
  expect((await victim.get(back)).location).toBe("/desk/sign-in?problem=failed");
  expect(await victim.whoAmI()).toBe(null);
  expect((await victim.get("/api/auth/callback/oidc?error=access_denied&state=x")).location).toBe(
    "/desk/sign-in?problem=failed",
  );
});

test("nobody is sent on to another site", async () => {
  for (const returnTo of [
    "https://evil.example",
    "//evil.example",
    "/desk/../../evil",
    "/desk\\@evil.example",
    "/practices",
  ]) {
    const { report } = await newBrowser().enter("/sign-in/social", { returnTo });
    expect([returnTo, report?.code, report?.field]).toEqual([returnTo, "invalid-input", "returnTo"]);
  }
});

test("a provider that was away when we started is there once it is back; until then it is said so", async () => {
  const { email, name } = await buildAccount(db);
  vouchFor("fay", email);
  await provider.stop();
  const started = appWithProvider();
  expect((await newBrowser(started).enter("/sign-in/social")).report?.code).toBe("not-available");
  await provider.start();
  const browser = newBrowser(started);
  expect(await comeBy(browser, "fay")).toBe("/desk");
  expect(await browser.whoAmI()).toBe(name);
});

test("without a provider there is no way to one", async () => {
  const without = openBrowser(testApp(opened.catalogue));
  expect((await without.enter("/sign-in/social")).report?.code).toBe("not-available");
  expect((await without.call("session.get")).result).toMatchObject({ provider: null });
});
