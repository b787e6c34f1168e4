// Sessions: whose they are, for how long, and what a foreign page can do with them.
import { closeAccount, revokeOtherSessions, schema } from "@convivio/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../testing/call.ts";
import { openTestCatalogue, signIn, type TestCatalogue, testApp } from "../testing/index.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
});
afterAll(() => opened.close());

const whoAmI = async (headers: Record<string, string>) => {
  const called = await call(app, "session.get", undefined, headers);
  return (called.result as { account: { name: string } | null } | undefined)?.account?.name ?? null;
};

test("a session is known by its cookie; without one, or with a forged one, nobody is signed in", async () => {
  const { headers, cookie, account } = await signIn(opened, { role: "curator", name: "Ada" });
  expect(await whoAmI(headers)).toBe("Ada");
  expect(await whoAmI({})).toBe(null);
  expect(await whoAmI({ cookie: `${cookie.slice(0, -8)}AAAAAA%3D` })).toBe(null);
  expect(await whoAmI({ cookie: cookie.replace(/=.*/, `=${account.id}`) })).toBe(null);
});

test("a session that was revoked elsewhere, has expired, or whose account was closed, ends with the very next request", async () => {
  const { db } = opened.catalogue;
  const revoked = await signIn(opened);
  await revokeOtherSessions(db.tables, { accountId: revoked.account.id, kept: "" });
  expect(await whoAmI(revoked.headers)).toBe(null);
  const expired = await signIn(opened);
  await db.tables.update(schema.sessions).set({ expiresAt: new Date(Date.now() - 1000) });
  expect(await whoAmI(expired.headers)).toBe(null);
  const closed = await signIn(opened);
  expect(await whoAmI(closed.headers)).toBe(closed.account.name);
  await closeAccount(db, { id: closed.account.id, actor: { kind: "job", name: "test" } });
  expect(await whoAmI(closed.headers)).toBe(null);
});
