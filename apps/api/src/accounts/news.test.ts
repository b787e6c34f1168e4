// What happens to the keys of an account is told to its person by mail, in their language, with no secret in it.
import { type Database, listMails } from "@convivio/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../testing/enter.ts";
import { openTestCatalogue, type TestCatalogue, testApp } from "../testing/index.ts";
import { buildAccount, codeOf, goodPassword } from "../testing/person.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
let db: Database;

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
  db = opened.catalogue.db;
});
afterAll(() => opened.close());

async function enter(account: { email: string }) {
  const browser = openBrowser(app);
  await browser.enter("/sign-in/email", { email: account.email, password: goodPassword });
  return browser;
}

/** The latest first. */
async function newsTo({ email }: { email: string }): Promise<string[]> {
  const mails = (await listMails(db, 100)).filter(({ recipient }) => recipient === email);
  expect(mails.every(({ link, text }) => link === null && !/http|\{/.test(text))).toBe(true);
  return mails.map(({ subject, text }) => `${subject}\n${text}`);
}

test("a new password is told, in the language of the account; one that was refused is not", async () => {
  const account = await buildAccount(db, { name: "Bea" });
  const browser = await enter(account);
  await browser.call("accounts.update", { language: "it" });
  await browser.call("accounts.changePassword", { current: "a wrong password", password: "five calm tables" });
  expect(await newsTo(account)).toEqual([]);
  await browser.call("accounts.changePassword", { current: goodPassword, password: "five calm tables" });
  const [news = "", ...others] = await newsTo(account);
  expect(others).toEqual([]);
  expect(news).toContain("La tua password di Convivio è stata cambiata");
  expect(news).toContain("Ciao Bea,");
  expect(news).toContain("UTC");
  expect(news).not.toContain("five calm tables");
});

test("a second factor is told when it is switched on, gets new codes and is switched off; trying and signing in are not", async () => {
  const account = await buildAccount(db);
  const browser = await enter(account);
  const { answer } = await browser.enter("/two-factor/enable", { password: goodPassword });
  const { uri } = answer as { uri: string };
  await browser.enter("/two-factor/verify-totp", { code: "000000" });
  expect(await newsTo(account)).toEqual([]);
  await browser.enter("/two-factor/verify-totp", { code: codeOf(uri) });
  const changed = expect.stringContaining("Your second factor at Convivio was changed");
  const removed = expect.stringContaining("Your second factor at Convivio was removed");
  expect(await newsTo(account)).toEqual([changed]);
  const again = await enter(account);
  await again.enter("/two-factor/verify-totp", { code: codeOf(uri, Date.now() + 30_000) });
  expect(await again.whoAmI()).toBe(account.name);
  expect(await newsTo(account)).toEqual([changed]);
  const renewed = await browser.enter("/two-factor/generate-backup-codes", { password: goodPassword });
  await browser.enter("/two-factor/disable", { password: "a wrong password" });
  expect(await newsTo(account)).toEqual([changed, changed]);
  await browser.enter("/two-factor/disable", { password: goodPassword });
  const told = await newsTo(account);
  expect(told).toEqual([removed, changed, changed]);
  const secrets = [new URL(uri).searchParams.get("secret"), ...(renewed.answer.backupCodes as string[])];
  for (const secret of secrets) expect(told.join()).not.toContain(secret);
});

test("whoever has it removed by an administrator is told too", async () => {
  const account = await buildAccount(db);
  const administrator = await buildAccount(db, { role: "administrator" });
  const desk = await enter(administrator);
  await desk.call("accounts.removeSecondFactor", { id: account.id });
  expect(await newsTo(account)).toEqual([expect.stringContaining("Your second factor at Convivio was removed")]);
  expect(await newsTo(administrator)).toEqual([]);
});
