// The second factor: switched on with a code, asked for at every way in, and what holds when the telephone is lost.
import { type Database, listMails } from "@convivio/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "../testing/enter.ts";
import { openTestCatalogue, type TestCatalogue, testAccounts, testApp } from "../testing/index.ts";
import { buildAccount, codeOf, goodPassword } from "../testing/person.ts";
import type { Accounts } from "./accounts.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
let db: Database;
let accounts: Accounts;

beforeAll(async () => {
  opened = await openTestCatalogue();
  accounts = testAccounts(opened.catalogue);
  app = testApp(opened.catalogue, null, { accounts: () => accounts });
  db = opened.catalogue.db;
});
afterAll(() => opened.close());

let addresses = 0;
const newBrowser = () => openBrowser(app, { "x-forwarded-for": `198.51.100.${++addresses}` });

/** The one after the present one, which is good already: the present one has been used to switch it on. */
const nextCodeOf = (uri: string) => codeOf(uri, Date.now() + 30_000);

async function switchOn() {
  const { email, name, id } = await buildAccount(db);
  const browser = newBrowser();
  await browser.enter("/sign-in/email", { email, password: goodPassword });
  const { status, answer } = await browser.enter("/two-factor/enable", { password: goodPassword });
  expect(status).toBe(200);
  const { uri, backupCodes } = answer as { uri: string; backupCodes: string[] };
  const code = codeOf(uri);
  expect((await browser.enter("/two-factor/verify-totp", { code })).status).toBe(200);
  expect(await browser.whoAmI()).toBe(name);
  return { email, name, id, uri, backupCodes, browser, used: code };
}

async function enterByPassword(email: string): Promise<TestBrowser> {
  const browser = newBrowser();
  const entered = await browser.enter("/sign-in/email", { email, password: goodPassword });
  expect([entered.status, entered.answer]).toEqual([200, { needsSecondFactor: true }]);
  return browser;
}

test("it counts only once a first code was right", async () => {
  const { email, name } = await buildAccount(db);
  const browser = newBrowser();
  await browser.enter("/sign-in/email", { email, password: goodPassword });
  expect((await browser.enter("/two-factor/enable", { password: "not the password" })).report?.code).toBe(
    "not-recognised",
  );
  const { answer } = await browser.enter("/two-factor/enable", { password: goodPassword });
  const { uri, backupCodes } = answer as { uri: string; backupCodes: string[] };
  expect(uri).toMatch(/^otpauth:\/\/totp\/Convivio/);
  expect(new Set(backupCodes).size).toBe(10);
  expect((await browser.enter("/two-factor/verify-totp", { code: "000000" })).report?.code).toBe("not-recognised");
  const again = newBrowser();
  await again.enter("/sign-in/email", { email, password: goodPassword });
  expect(await again.whoAmI()).toBe(name);
});

test("after the password nobody is signed in until the code is right", async () => {
  const { email, name, uri } = await switchOn();
  const browser = await enterByPassword(email);
  expect(await browser.whoAmI()).toBe(null);
  expect((await browser.enter("/two-factor/verify-totp", { code: "000000" })).report?.code).toBe("not-recognised");
  expect(await browser.whoAmI()).toBe(null);
  const entered = await browser.enter("/two-factor/verify-totp", { code: nextCodeOf(uri) });
  expect([entered.status, entered.answer]).toEqual([200, { needsSecondFactor: false }]);
  expect(await browser.whoAmI()).toBe(name);
});

test("after a one-time link too: a mailbox alone is not enough", async () => {
  const { email, name, uri } = await switchOn();
  await newBrowser().call("session.askLink", { email });
  await accounts.linkAsking.finish();
  const link = (await listMails(db, 50)).find(({ recipient }) => recipient === email)?.link;
  const browser = newBrowser();
  const entered = await browser.enter("/sign-in/link", { token: new URL(link ?? "").searchParams.get("token") });
  expect([entered.status, entered.answer]).toEqual([200, { needsSecondFactor: true }]);
  expect(await browser.whoAmI()).toBe(null);
  await browser.enter("/two-factor/verify-totp", { code: nextCodeOf(uri) });
  expect(await browser.whoAmI()).toBe(name);
});

test("a code lets in once: whoever has seen it typed, or how it was switched on, comes too late", async () => {
  const { email, name, uri, used } = await switchOn();
  const code = nextCodeOf(uri);
  const both = await Promise.all([enterByPassword(email), enterByPassword(email)]);
  const entered = await Promise.all(both.map((browser) => browser.enter("/two-factor/verify-totp", { code })));
  expect(entered.map(({ status }) => status).sort()).toEqual([200, 401]);
  expect(entered.find(({ status }) => status === 401)?.report).toMatchObject({
    code: "not-signed-in",
    message: expect.stringContaining("used already"),
  });
  expect((await Promise.all(both.map((browser) => browser.whoAmI()))).sort()).toEqual([name, null].sort());
  for (const again of [code, used]) {
    const late = await enterByPassword(email);
    expect((await late.enter("/two-factor/verify-totp", { code: again })).status).toBe(401);
    expect(await late.whoAmI()).toBe(null);
  }
  const [{ open } = { open: -1 }] = await db.sql<{ open: number }[]>`
    select count(*)::int as open from sessions join accounts on accounts.id = account_id where email = ${email}`;
  expect(open).toBe(2);
});

test("without the telephone a backup code lets in, once", async () => {
  const { email, name, backupCodes } = await switchOn();
  const [code = ""] = backupCodes;
  const browser = await enterByPassword(email);
  await browser.enter("/two-factor/verify-backup-code", { code });
  expect(await browser.whoAmI()).toBe(name);
  const again = await enterByPassword(email);
  expect((await again.enter("/two-factor/verify-backup-code", { code })).report?.code).toBe("not-recognised");
  expect(await again.whoAmI()).toBe(null);
});

test("codes cannot be guessed: after five wrong ones it begins again, after ten the account waits", async () => {
  const { email, uri } = await switchOn();
  for (let round = 0; round < 2; round++) {
    const browser = await enterByPassword(email);
    for (let at = 0; at < 5; at++) await browser.enter("/two-factor/verify-totp", { code: "000000" });
    expect((await browser.enter("/two-factor/verify-totp", { code: codeOf(uri) })).report?.code).toBe("too-many-tries");
    expect(await browser.whoAmI()).toBe(null);
  }
  const browser = await enterByPassword(email);
  expect((await browser.enter("/two-factor/verify-totp", { code: codeOf(uri) })).report?.code).toBe("too-many-tries");
});

test("secret and backup codes are not readable in the database", async () => {
  const { id, uri, backupCodes } = await switchOn();
  const [row] = await db.sql<{ text: string }[]>`
    select row_to_json(second_factors)::text as text from second_factors where account_id = ${id}`;
  for (const secret of [new URL(uri).searchParams.get("secret") ?? "", ...backupCodes]) {
    expect(row?.text).not.toContain(secret);
  }
});

test("new backup codes end the old ones; switching it off asks for the password", async () => {
  const { email, name, backupCodes, browser } = await switchOn();
  const { answer } = await browser.enter("/two-factor/generate-backup-codes", { password: goodPassword });
  const [fresh = ""] = (answer as { backupCodes: string[] }).backupCodes;
  const other = await enterByPassword(email);
  expect((await other.enter("/two-factor/verify-backup-code", { code: backupCodes[0] })).status).toBe(401);
  expect((await other.enter("/two-factor/verify-backup-code", { code: fresh })).status).toBe(200);
  expect((await browser.enter("/two-factor/disable", {})).status).toBeGreaterThanOrEqual(400);
  expect((await browser.enter("/two-factor/disable", { password: "not the password" })).report?.code).toBe(
    "not-recognised",
  );
  expect((await browser.enter("/two-factor/disable", { password: goodPassword })).status).toBe(200);
  const free = newBrowser();
  await free.enter("/sign-in/email", { email, password: goodPassword });
  expect(await free.whoAmI()).toBe(name);
});

test("nobody switches anything without being signed in, and a stolen session cannot guess the password for it", async () => {
  expect((await newBrowser().enter("/two-factor/enable", { password: goodPassword })).report?.code).toBe(
    "not-signed-in",
  );
  const { email } = await buildAccount(db);
  const browser = newBrowser();
  await browser.enter("/sign-in/email", { email, password: goodPassword });
  for (let at = 0; at < 10; at++) await browser.enter("/two-factor/enable", { password: `guess ${at}` });
  expect((await browser.enter("/two-factor/enable", { password: goodPassword })).report?.code).toBe("too-many-tries");
});

test("an administrator can switch it off for whoever has lost everything", async () => {
  const { email, name, id } = await switchOn();
  const administrator = await buildAccount(db, { role: "administrator" });
  const desk = newBrowser();
  await desk.enter("/sign-in/email", { email: administrator.email, password: goodPassword });
  expect((await desk.call("accounts.removeSecondFactor", { id })).result).toMatchObject({ hasSecondFactor: false });
  const browser = newBrowser();
  await browser.enter("/sign-in/email", { email, password: goodPassword });
  expect(await browser.whoAmI()).toBe(name);
});
