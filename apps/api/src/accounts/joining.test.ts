// How somebody joins: the set-up link for the first administrator, invitations for everybody else; and what no log may hold.
import { Writable } from "node:stream";
import { type Database, hasAdministrator, listAccounts, listMails } from "@convivio/db";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createLog } from "../log.ts";
import { openBrowser, type TestBrowser } from "../testing/enter.ts";
import { openTestCatalogue, signIn, type TestCatalogue, testAccounts, testApp } from "../testing/index.ts";
import type { Accounts } from "./accounts.ts";
import { makeSetUpLink } from "./links.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
let db: Database;
let accounts: Accounts;
const written: string[] = [];

beforeAll(async () => {
  opened = await openTestCatalogue();
  db = opened.catalogue.db;
  const kept = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  const log = createLog("trace", "api", kept);
  accounts = testAccounts(opened.catalogue, { log });
  app = testApp(opened.catalogue, null, { log, accounts: () => accounts });
});
afterAll(() => opened.close());
beforeEach(async () => {
  await db.sql`truncate accounts, sessions, credentials, invitations, links, mails, tries cascade`;
});

let addresses = 0;
const newBrowser = () => openBrowser(app, { "x-forwarded-for": `198.51.100.${++addresses}` });
const tokenIn = (link: string | null | undefined) => new URL(link ?? "").searchParams.get("token") ?? "";
const makeToken = async () => tokenIn(await makeSetUpLink(opened.catalogue));
const lastMail = async () => (await listMails(db, 1))[0];
const ada = { name: "Ada", email: "Ada@Example.org", password: "three calm tables" };

test("the set-up link makes the first administrator, who is signed in at once; it works once", async () => {
  const link = await makeSetUpLink(opened.catalogue);
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/desk\/set-up\?token=[\w-]{43}$/);
  const token = tokenIn(link);
  const browser = newBrowser();
  expect((await browser.call("session.get")).result).toMatchObject({ account: null, isSetUp: false });
  const made = await browser.call("accounts.setUp", { token, ...ada });
  expect(made.result).toMatchObject({ name: "Ada", email: "ada@example.org", role: "administrator" });
  expect((await browser.call("session.get")).result).toMatchObject({ account: { name: "Ada" }, isSetUp: true });
  const again = await newBrowser().call("accounts.setUp", { token, ...ada, email: "eve@example.org" });
  expect(again.report?.code).toBe("link-expired");
  expect(await makeSetUpLink(opened.catalogue)).toBe(null);
});

test("each start ends the set-up link of the one before; one day ends it too", async () => {
  const [first, second] = [await makeToken(), await makeToken()];
  expect((await newBrowser().call("accounts.setUp", { token: first, ...ada })).report?.code).toBe("link-expired");
  await db.sql`update links set expires_at = expires_at - interval '24 hours'`;
  expect((await newBrowser().call("accounts.setUp", { token: second, ...ada })).report?.code).toBe("link-expired");
  expect(await hasAdministrator(db.tables)).toBe(false);
});

test("many who set up at the same time: one becomes the administrator", async () => {
  const token = await makeToken();
  const made = await Promise.all(
    Array.from({ length: 6 }, (_, at) => newBrowser().call("accounts.setUp", { token, ...ada, email: `a${at}@b.org` })),
  );
  expect(made.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  expect(await listAccounts(db)).toHaveLength(1);
});

test("without a link nothing is said of the password: it is not even looked at", async () => {
  await makeToken();
  const token = "x".repeat(43);
  const joining = { token, name: "Eve", password: "short" };
  const setUp = await newBrowser().call("accounts.setUp", { ...joining, email: "eve@example.org" });
  const accepted = await newBrowser().call("accounts.accept", joining);
  expect([setUp.report?.code, accepted.report?.code]).toEqual(["link-expired", "link-expired"]);
});

test("a password that everybody tries uses no link up", async () => {
  const token = await makeToken();
  const browser = newBrowser();
  const weak = await browser.call("accounts.setUp", { token, ...ada, password: "password1234" });
  expect(weak.report).toMatchObject({ code: "invalid-input", field: "password", about: { reason: "common" } });
  expect((await browser.call("accounts.setUp", { token, ...ada })).status).toBe(200);
});

async function invite(browser: TestBrowser, input: Record<string, unknown>) {
  const called = await browser.call("invitations.create", input);
  return { called, token: called.status === 200 ? tokenIn((await lastMail())?.link) : "" };
}

async function administrator(): Promise<TestBrowser> {
  const { cookie } = await signIn(opened, { role: "administrator", name: "Ada" });
  return openBrowser(app, { cookie });
}

test("an invitation says what it is for, and makes the account that was meant, signed in, in the mail's language", async () => {
  const [country] = opened.catalogue.names.countries.keys();
  const limits = { countries: [country], themes: [] };
  const desk = await administrator();
  const { called, token } = await invite(desk, { email: "Bea@Example.org", role: "curator", limits, language: "fr" });
  expect(called.result).toMatchObject({
    email: "bea@example.org",
    role: "curator",
    limits,
    state: "open",
    invitedBy: "Ada",
  });
  const mail = await lastMail();
  expect([mail?.recipient, mail?.subject]).toEqual(["bea@example.org", "Ada vous invite sur Convivio"]);
  expect(mail?.link).toMatch(/\/desk\/invitation\?token=[\w-]{43}$/);
  expect(JSON.stringify(await db.sql`select * from invitations`)).not.toContain(token);

  const bea = newBrowser();
  expect((await bea.call("invitations.get", { token })).result).toMatchObject({
    email: "bea@example.org",
    role: "curator",
    invitedBy: "Ada",
  });
  const joined = await bea.call("accounts.accept", {
    token,
    name: "Bea",
    password: "three calm tables",
    language: "fr",
  });
  expect(joined.result).toMatchObject({
    name: "Bea",
    email: "bea@example.org",
    role: "curator",
    limits,
    language: "fr",
  });
  expect(await bea.whoAmI()).toBe("Bea");
  expect((await lastMail())?.link).toBe(null);
  for (const call of [
    newBrowser().call("accounts.accept", { token, name: "Eve", password: "three calm tables" }),
    newBrowser().call("invitations.get", { token }),
  ]) {
    expect((await call).report?.code).toBe("link-expired");
  }
  expect((await desk.call("invitations.list")).result).toMatchObject({ list: [{ state: "accepted" }] });
});

test("a revoked, an expired and a replaced invitation are of no use; nor is one for who has an account meanwhile", async () => {
  const desk = await administrator();
  const join = async (token: string) =>
    (await newBrowser().call("accounts.accept", { token, name: "Bea", password: "three calm tables" })).report?.code;
  const revoked = await invite(desk, { email: "one@example.org", role: "contributor" });
  await desk.call("invitations.revoke", { id: (revoked.called.result as { id: number }).id });
  expect(await join(revoked.token)).toBe("link-expired");
  const expired = await invite(desk, { email: "two@example.org", role: "contributor" });
  await db.sql`update invitations set expires_at = now() where email = 'two@example.org'`;
  expect(await join(expired.token)).toBe("link-expired");
  const replaced = await invite(desk, { email: "three@example.org", role: "administrator" });
  const latest = await invite(desk, { email: "three@example.org", role: "contributor" });
  expect(await join(replaced.token)).toBe("link-expired");
  expect(await join(latest.token)).toBe(undefined);
  const again = await invite(desk, { email: "Three@Example.org", role: "curator" });
  expect(again.called.report).toMatchObject({ code: "invalid-input", field: "email" });
  const states = ((await desk.call("invitations.list")).result as { list: { state: string }[] }).list.map(
    (one) => one.state,
  );
  expect(states).toEqual(["accepted", "revoked", "expired", "revoked"]);
});

test("no log line holds a token, a password, an e-mail address or a session, whatever goes well or wrong", async () => {
  written.length = 0;
  const printed = (["log", "info", "warn", "error", "debug"] as const).map((level) => vi.spyOn(console, level));
  const token = await makeToken();
  const browser = newBrowser();
  await app.request(`/desk/set-up?token=${token}`);
  await browser.call("accounts.setUp", { token: `${token}x`, ...ada });
  await browser.call("accounts.setUp", { token, ...ada });
  const { token: invited } = await invite(browser, { email: "bea@example.org", role: "curator" });
  await newBrowser().call("invitations.get", { token: invited });
  await newBrowser().call("session.askLink", { email: ada.email });
  await accounts.linkAsking.finish();
  const asked = tokenIn((await lastMail())?.link);
  const cookie = browser.cookie();
  await newBrowser().enter("/sign-in/link", { token: asked });
  await newBrowser().enter("/sign-in/link", { token: asked });
  await newBrowser().enter("/sign-in/email", { email: ada.email, password: "a wrong password" });
  await browser.get(`/api/auth/callback/oidc?code=${asked}&state=${asked}`);
  // And when the database breaks in the middle of it.
  await db.sql`alter table links rename to links_away`;
  await newBrowser().enter("/sign-in/link", { token: asked });
  await newBrowser().call("session.askLink", { email: ada.email });
  await accounts.linkAsking.finish();
  await db.sql`alter table links_away rename to links`;
  // What a library prints goes to the same files.
  for (const spy of printed) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
  const all = written.join("");
  expect(written.length).toBeGreaterThan(15);
  expect(all).toContain("signing in failed");
  expect(all).toContain("a one-time link could not be mailed");
  const secrets = [token, invited, asked, cookie.replace(/^.*?=/, ""), ada.password, "a wrong password", "example.org"];
  for (const secret of secrets) expect(all.toLowerCase()).not.toContain(secret.toLowerCase());
});
