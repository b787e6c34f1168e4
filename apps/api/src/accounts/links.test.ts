// One-time links: asked for by mail, used once, in time, by whoever holds them.
import { closeAccount, type Database, listMails } from "@convivio/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../testing/enter.ts";
import { openTestCatalogue, type TestCatalogue, testAccounts, testApp } from "../testing/index.ts";
import { buildAccount, goodPassword } from "../testing/person.ts";
import type { Accounts } from "./accounts.ts";
import { linksAnAccount } from "./try-limit.ts";

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
const askLink = async (email: string, language = "en") => {
  const asked = await newBrowser().call("session.askLink", { email, language });
  await accounts.linkAsking.finish();
  return asked;
};
const mailsTo = async (email: string) => (await listMails(db, 200)).filter(({ recipient }) => recipient === email);
const tokenOf = (link: string | null | undefined) => new URL(link ?? "https://none.example").searchParams.get("token");

async function tokenFor(email: string): Promise<string> {
  await askLink(email);
  return tokenOf((await mailsTo(email))[0]?.link) ?? "";
}

test("a link comes by mail in the account's language, and signs in once; then the outbox knows it no more", async () => {
  const { email, name } = await buildAccount(db);
  await askLink(email.toUpperCase(), "it");
  const [mail] = await mailsTo(email);
  expect(mail?.subject).toBe("Il tuo link per Convivio");
  expect(mail?.text).toContain(`Ciao ${name}`);
  expect(mail?.link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/desk\/enter\?token=[\w-]{43}$/);
  const token = tokenOf(mail?.link);
  const browser = newBrowser();
  const entered = await browser.enter("/sign-in/link", { token });
  expect([entered.status, entered.answer]).toEqual([200, { needsSecondFactor: false }]);
  expect(await browser.whoAmI()).toBe(name);
  expect((await mailsTo(email))[0]?.link).toBe(null);
  const again = newBrowser();
  expect((await again.enter("/sign-in/link", { token })).report?.code).toBe("link-expired");
  expect(await again.whoAmI()).toBe(null);
});

test("opening the address, as programs that scan mails do, uses nothing up", async () => {
  const { email, name } = await buildAccount(db);
  const token = await tokenFor(email);
  for (const path of [`/desk/enter?token=${token}`, `/api/auth/sign-in/link?token=${token}`]) {
    for (const method of ["GET", "HEAD"]) await app.request(path, { method });
  }
  const browser = newBrowser();
  await browser.enter("/sign-in/link", { token });
  expect(await browser.whoAmI()).toBe(name);
});

test("many who come with one link at once: one gets in", async () => {
  const { email } = await buildAccount(db);
  const token = await tokenFor(email);
  const entered = await Promise.all(Array.from({ length: 8 }, () => newBrowser().enter("/sign-in/link", { token })));
  expect(entered.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(410)]);
});

test("an expired link, a made-up one, one of another purpose and one of a closed account are refused", async () => {
  const refused = async (token: string) => {
    const browser = newBrowser();
    const { report } = await browser.enter("/sign-in/link", { token });
    expect(await browser.whoAmI()).toBe(null);
    return report?.code;
  };
  const old = await buildAccount(db);
  const expired = await tokenFor(old.email);
  await db.sql`update links set expires_at = now() - interval '1 second' where account_id = ${old.id}`;
  expect(await refused(expired)).toBe("link-expired");
  expect(await refused("x".repeat(43))).toBe("link-expired");
  expect(await refused("x".repeat(42))).toBe("invalid-input");
  const closing = await buildAccount(db);
  await buildAccount(db, { role: "administrator" });
  const closed = await tokenFor(closing.email);
  await closeAccount(db, { id: closing.id, actor: { kind: "job", name: "test" } });
  expect(await refused(closed)).toBe("link-expired");
  const other = await buildAccount(db);
  const setUp = await tokenFor(other.email);
  await db.sql`update links set purpose = 'set-up' where account_id = ${other.id}`;
  expect(await refused(setUp)).toBe("link-expired");
});

test("of a token only the hash is kept where links are", async () => {
  const { email, id } = await buildAccount(db);
  const token = await tokenFor(email);
  const [row] = await db.sql<
    { text: string }[]
  >`select row_to_json(links)::text as text from links where account_id = ${id}`;
  expect(row?.text).toContain("token_hash");
  expect(row?.text).not.toContain(token);
});

test("who has no account, or a closed one, gets no mail; the answer is the same", async () => {
  const { email } = await buildAccount(db);
  const closed = await buildAccount(db);
  await buildAccount(db, { role: "administrator" });
  await closeAccount(db, { id: closed.id, actor: { kind: "job", name: "test" } });
  const asked = [];
  for (const address of [email, "stranger@example.org", closed.email]) {
    const { status, result } = await askLink(address);
    asked.push({ status, result });
  }
  expect(asked).toEqual(Array(3).fill({ status: 200, result: {} }));
  expect((await mailsTo(email)).length).toBe(1);
  expect(await mailsTo("stranger@example.org")).toEqual([]);
  expect(await mailsTo(closed.email)).toEqual([]);
});

test("the answer comes before anything is looked up: it waits for no account, known or not", async () => {
  const { email } = await buildAccount(db);
  await db.sql.begin(async (sql) => {
    await sql`lock table accounts in access exclusive mode`;
    const { status } = await newBrowser().call("session.askLink", { email, language: "en" });
    expect(status).toBe(200);
  });
  await accounts.linkAsking.finish();
  expect(await mailsTo(email)).toHaveLength(1);
});

test("nobody can have us flood a mailbox, whether it is known to us or not", async () => {
  const { email } = await buildAccount(db);
  for (const address of [email, "not-known@example.org"]) {
    const asked = await Promise.all(Array.from({ length: linksAnAccount + 2 }, () => askLink(address)));
    expect(asked.filter(({ status }) => status === 200)).toHaveLength(linksAnAccount);
    expect(asked.find(({ status }) => status !== 200)?.report?.code).toBe("too-many-tries");
  }
  expect(await mailsTo(email)).toHaveLength(linksAnAccount);
});

test("whoever has forgotten their password gets in by a link and sets a new one; other sessions and links end with it", async () => {
  const { email, name } = await buildAccount(db);
  const elsewhere = newBrowser();
  await elsewhere.enter("/sign-in/email", { email, password: goodPassword });
  const [first, second] = [await tokenFor(email), await tokenFor(email)];
  const browser = newBrowser();
  await browser.enter("/sign-in/link", { token: first });
  const changed = await browser.call("accounts.changePassword", { current: null, password: "four calm tables" });
  expect(changed.status).toBe(200);
  expect([await browser.whoAmI(), await elsewhere.whoAmI()]).toEqual([name, null]);
  expect((await newBrowser().enter("/sign-in/link", { token: second })).report?.code).toBe("link-expired");
  expect((await newBrowser().enter("/sign-in/email", { email, password: goodPassword })).status).toBe(401);
  expect((await newBrowser().enter("/sign-in/email", { email, password: "four calm tables" })).status).toBe(200);
});

test("later in a session the present password is asked for; a wrong one is counted", async () => {
  const { email } = await buildAccount(db);
  const browser = newBrowser();
  await browser.enter("/sign-in/email", { email, password: goodPassword });
  await db.sql`update sessions set created_at = now() - interval '16 minutes'`;
  const change = async (current: string | null, password = "five calm tables") =>
    (await browser.call("accounts.changePassword", { current, password })).report;
  expect(await change(null)).toMatchObject({ code: "invalid-input", field: "current" });
  expect(await change("not my password")).toMatchObject({ code: "not-recognised", field: "current" });
  expect(await change(goodPassword, "Password2024!")).toMatchObject({
    code: "invalid-input",
    field: "password",
    about: { reason: "common" },
  });
  expect(await change(goodPassword)).toBe(null);
  for (let at = 0; at < 10; at++) await change("a guess");
  expect(await change("five calm tables")).toMatchObject({ code: "too-many-tries" });
});
