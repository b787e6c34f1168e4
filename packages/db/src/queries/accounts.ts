// Accounts: found, made, changed, closed. There is always an administrator once there was one, whoever acts at the same time.
import { type Actor, ConvivioError, type Language, type Limits, type Role } from "@convivio/core";
import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Database, Tables, Transaction } from "../connect.ts";
import { accounts, credentials, secondFactors, sessions } from "../schema/index.ts";
import { recordAct } from "./audit.ts";

export type AccountRow = typeof accounts.$inferSelect;

/** Any number that no other lock of Convivio has: one change of who is an administrator at a time. */
const administratorsLock = 7_226_686;

export async function waitForAdministrators(tables: Transaction): Promise<void> {
  await tables.execute(sql`select pg_advisory_xact_lock(${administratorsLock})`);
}

export function limitsOf({ countryIds, themeIds }: Pick<AccountRow, "countryIds" | "themeIds">): Limits {
  return { countries: countryIds, themes: themeIds };
}

/** As it is kept and looked up: two spellings are one address. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

export async function findAccount(db: Database, id: string): Promise<AccountRow | null> {
  const [row] = await db.tables.select().from(accounts).where(eq(accounts.id, id));
  return row ?? null;
}

export async function getAccount(tables: Tables, id: string): Promise<AccountRow> {
  const [row] = await tables.select().from(accounts).where(eq(accounts.id, id));
  if (row === undefined) throw new ConvivioError("not-found", "This account does not exist.", "account");
  return row;
}

export async function findAccountByEmail(tables: Tables, email: string): Promise<AccountRow | null> {
  const [row] = await tables
    .select()
    .from(accounts)
    .where(eq(accounts.email, emailKey(email)));
  return row ?? null;
}

/** By name; closed ones too. */
export async function listAccounts(db: Database): Promise<AccountRow[]> {
  return db.tables.select().from(accounts).orderBy(asc(accounts.name), asc(accounts.email));
}

export async function hasAdministrator(tables: Tables): Promise<boolean> {
  return (await countOtherAdministrators(tables, "")) > 0;
}

function countOtherAdministrators(tables: Tables, id: string): Promise<number> {
  return tables.$count(
    accounts,
    and(eq(accounts.role, "administrator"), isNull(accounts.closedAt), ne(accounts.id, id)),
  );
}

export interface NewAccount {
  name: string;
  email: string;
  role: Role;
  limits: Limits;
  language?: Language | null;
  /** Hashed already; without one, a provider vouches for the account. */
  passwordHash: string | null;
}

/** An address that has an account already is refused; nobody but an invited person can learn of it here. */
export async function createAccount(tables: Transaction, account: NewAccount): Promise<AccountRow> {
  const [row] = await tables
    .insert(accounts)
    .values({
      name: account.name,
      email: emailKey(account.email),
      isEmailVerified: true,
      role: account.role,
      countryIds: account.limits.countries,
      themeIds: account.limits.themes,
      language: account.language ?? null,
    })
    .onConflictDoNothing({ target: accounts.email })
    .returning();
  if (row === undefined) {
    throw new ConvivioError(
      "not-possible",
      "There is an account with this e-mail address. Sign in with it.",
      "account",
    );
  }
  if (account.passwordHash !== null) await setPassword(tables, row.id, account.passwordHash);
  return row;
}

/** Made where there was none; the provider "credential" is what a password is called there. */
export async function setPassword(tables: Tables, accountId: string, passwordHash: string): Promise<void> {
  await tables
    .insert(credentials)
    .values({ id: accountId, owner: accountId, provider: "credential", subject: accountId, password: passwordHash })
    .onConflictDoUpdate({
      target: [credentials.provider, credentials.subject],
      set: { password: passwordHash, updatedAt: sql`now()` },
    });
}

export async function findPassword(db: Database, accountId: string): Promise<string | null> {
  const [row] = await db.tables
    .select({ password: credentials.password })
    .from(credentials)
    .where(and(eq(credentials.owner, accountId), eq(credentials.provider, "credential")));
  return row?.password ?? null;
}

/** What people decide about their own account. */
export async function updateAccount(
  db: Database,
  id: string,
  own: { name?: string | undefined; language?: Language | null | undefined; hasShortcuts?: boolean | undefined },
): Promise<void> {
  await db.tables
    .update(accounts)
    .set({ ...own, updatedAt: new Date() })
    .where(eq(accounts.id, id));
}

/** Which account is changed, and by whom. */
export interface AccountAct {
  id: string;
  actor: Actor;
}

export async function changeAccount(
  db: Database,
  act: AccountAct,
  { role, limits }: { role: Role; limits: Limits },
): Promise<AccountRow> {
  const change = { role, countryIds: limits.countries, themeIds: limits.themes };
  return changeKeepingAdministrator(db, act, { action: "account.change", isLeaving: role !== "administrator", change });
}

/** All its sessions end at once. */
export async function closeAccount(db: Database, act: AccountAct): Promise<AccountRow> {
  const change = { closedAt: new Date() };
  return changeKeepingAdministrator(db, act, { action: "account.close", isLeaving: true, change });
}

export async function reopenAccount(db: Database, act: AccountAct): Promise<AccountRow> {
  const change = { closedAt: null };
  return changeKeepingAdministrator(db, act, { action: "account.reopen", isLeaving: false, change });
}

/** For whoever has lost what it needs; they can switch it on anew. */
export async function removeSecondFactor(tables: Transaction, { id, actor }: AccountAct): Promise<AccountRow> {
  const { name } = await getAccount(tables, id);
  await recordAct(tables, { actor, action: "account.remove-second-factor", detail: { account: id, name } });
  await tables.delete(secondFactors).where(eq(secondFactors.accountId, id));
  await tables.update(accounts).set({ hasSecondFactor: false, updatedAt: new Date() }).where(eq(accounts.id, id));
  return getAccount(tables, id);
}

function changeKeepingAdministrator(
  db: Database,
  { id, actor }: AccountAct,
  { action, isLeaving, change }: { action: string; isLeaving: boolean; change: Partial<AccountRow> },
): Promise<AccountRow> {
  return db.tables.transaction(async (tables) => {
    await waitForAdministrators(tables);
    const { name, role, closedAt } = await getAccount(tables, id);
    const isOne = role === "administrator" && closedAt === null;
    if (isLeaving && isOne && (await countOtherAdministrators(tables, id)) === 0) {
      throw new ConvivioError(
        "not-possible",
        "This is the last administrator. Make somebody else an administrator first.",
        "last administrator",
        { about: { reason: "last-administrator" } },
      );
    }
    const changed = { ...change, updatedAt: new Date() };
    await tables.update(accounts).set(changed).where(eq(accounts.id, id));
    const given = change.role === undefined ? {} : { from: role, to: change.role };
    await recordAct(tables, { actor, action, detail: { account: id, name, ...given } });
    if (change.closedAt != null) await tables.delete(sessions).where(eq(sessions.accountId, id));
    return getAccount(tables, id);
  });
}
