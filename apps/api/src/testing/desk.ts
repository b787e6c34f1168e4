// People at the desk for tests: procedures called as this or that person, without HTTP, and what they write about.
import { type Acting, type ConvivioError, noLimits, type RecordKind, type Role, type Snapshot } from "@convivio/core";
import { schema } from "@convivio/db";
import { pino } from "pino";
import type { Accounts } from "../accounts/accounts.ts";
import type { Catalogue } from "../catalogue.ts";
import { type Jobs, noJobs } from "../jobs/jobs.ts";
import type { Caller } from "../routers/context.ts";
import "../routers/context-inside.ts";
import { appRouter } from "../routers/index.ts";
import { createCheckNow, type SourceCheckNow } from "../sources/check-now.ts";
import { testAccounts, testSealing } from "./index.ts";

export type Desk = ReturnType<typeof appRouter.createCaller>;

/** What a test puts behind the procedures beside the catalogue. */
export interface Behind {
  jobs?: Jobs;
  sourceCheckNow?: SourceCheckNow;
}

/** Procedures as a caller of any sort would reach them. */
export function deskOf(catalogue: Catalogue, caller: Caller, behind: Behind = {}): Desk {
  return appRouter.createCaller({
    catalogue,
    caller,
    person: null,
    accounts: accountsOf(catalogue),
    browser: { cookie: undefined, address: "127.0.0.1", userAgent: undefined },
    setCookies: () => {},
    requestId: "test",
    log: pino({ level: "silent" }),
    sealing: testSealing,
    hideIdentity: (identity) => identity,
    jobs: behind.jobs ?? noJobs,
    sourceCheckNow: behind.sourceCheckNow ?? createCheckNow(),
    countQuestion: () => {},
  });
}

const opened = new WeakMap<Catalogue, Accounts>();

function accountsOf(catalogue: Catalogue): Accounts {
  const accounts = opened.get(catalogue) ?? testAccounts(catalogue);
  opened.set(catalogue, accounts);
  return accounts;
}

export interface Colleague {
  id: string;
  acting: Acting;
  desk: Desk;
}

let number = 0;

/** Somebody with an account and a role, already signed in. */
export async function welcomeColleague(
  catalogue: Catalogue,
  role: Role,
  given: { name?: string; countries?: number[]; themes?: number[]; behind?: Behind } = {},
): Promise<Colleague> {
  number++;
  const id = `account-${number}`;
  const name = given.name ?? `${role} ${number}`;
  const limits = { countries: given.countries ?? noLimits.countries, themes: given.themes ?? noLimits.themes };
  await catalogue.db.tables.insert(schema.accounts).values({
    id,
    name,
    email: `${id}@example.org`,
    role,
    countryIds: limits.countries,
    themeIds: limits.themes,
  });
  const acting: Acting = { actor: { kind: "person", id, name }, role, limits };
  return {
    id,
    acting,
    desk: deskOf(catalogue, { kind: "person", acting, session: id, address: "127.0.0.1" }, given.behind),
  };
}

/** Why a call was refused; null where it was not. */
export function refusalOf(call: Promise<unknown>): Promise<ConvivioError | null> {
  return call.then(
    () => null,
    (error: { cause: ConvivioError }) => error.cause,
  );
}

export async function recordIdOf({ db }: Catalogue, kind: RecordKind, slug: string): Promise<number> {
  const [row] = await db.sql<{ id: number }[]>`
    select record_id as id from slugs where kind = ${kind} and slug = ${slug} and is_current`;
  if (row === undefined) throw new Error(`no ${kind} ${slug}`);
  return row.id;
}

/** A practice that lacks nothing for publication. */
export function buildPractice(at: { turin: number; housing: number }, told: Snapshot = {}): Snapshot {
  return {
    title: "A door for newcomers",
    summary: "Flats found together with landlords.",
    cities: [at.turin],
    themes: [at.housing],
    status: "running",
    evidence: "told",
    sources: [{ title: "Housing desk", publisher: "City of Turin", url: "https://example.org/housing" }],
    ...told,
  };
}
