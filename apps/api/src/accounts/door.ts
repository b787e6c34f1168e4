// What stands open under /api/auth, and nothing else of Better Auth: each way in with what it takes, counts and answers.
import { ConvivioError, type ErrorReport, errorCodes } from "@convivio/core";
import { type AccountRow, createMail, type Database, findAccount } from "@convivio/db";
import type { Logger } from "pino";
import { z } from "zod";
import { type AccountNews, newsMail } from "../mails/mails.ts";
import type { Postman } from "../mails/postman.ts";
import { named } from "../routers/trpc.ts";
import { type Auth, authPath } from "./auth.ts";
import { type Browser, requestFor } from "./browser.ts";
import type { FindPerson } from "./person.ts";
import { backFromProvider, refusalOf } from "./refusal.ts";
import type { TryLimit } from "./try-limit.ts";
import { type Way, ways } from "./ways.ts";

export type Door = (request: Request, browser: Browser, reference: string) => Promise<Response>;

interface DoorOptions {
  db: Database;
  postman: Postman;
  auth: Auth;
  tries: TryLimit;
  publicUrl: string;
  findPerson: FindPerson;
  log: Logger;
}

export function createDoor(options: DoorOptions): Door {
  return async (request, browser, reference) => {
    const { pathname, search } = new URL(request.url);
    const way = ways[`${request.method} ${pathname.slice(authPath.length)}`];
    try {
      if (way === undefined)
        throw new ConvivioError("not-found", "There is nothing at this address.", "no such way in");
      return await pass(options, way, { request, browser, search });
    } catch (error) {
      return refuse(options.log, error, reference);
    }
  };
}

interface Passing {
  request: Request;
  browser: Browser;
  search: string;
}

async function pass(options: DoorOptions, way: Way, { request, browser, search }: Passing): Promise<Response> {
  const { auth, publicUrl } = options;
  if (way.isReturn) {
    return backFromProvider(await auth(requestFor(publicUrl, browser, `${way.path}${search}`)), publicUrl);
  }
  const body = way.body.parse(await request.json().catch(() => null));
  const counted = await count(options, way, body, browser);
  const before = await findOwn(options, browser);
  const response = await auth(requestFor(publicUrl, browser, way.path, way.bodyFor(body)));
  const given: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusalOf(response.status, given);
  if (counted !== null) await options.tries.forgetPassword(counted);
  if (before !== null) await tell(options, before, way.tells(before));
  return reply(200, way.answer(given), response.headers.getSetCookie());
}

/**
 * Before anything is looked at, so that many at once cannot slip through together.
 * @returns the account for which a password was counted, to be forgotten where it is right.
 */
async function count(options: DoorOptions, way: Way, body: unknown, browser: Browser): Promise<string | null> {
  const { tries } = options;
  if (way.counts === null) return null;
  if (way.counts === "token") {
    await tries.countToken(browser.address);
    return null;
  }
  const email = way.counts === "password" ? emailIn(body) : await ownEmail(options, browser);
  await tries.countPassword(email, browser.address);
  return email;
}

/** The account of whoever is signed in, as it is now. */
async function findOwn({ db, findPerson }: DoorOptions, { cookie }: Browser): Promise<AccountRow | null> {
  const person = await findPerson(cookie);
  return person === null ? null : findAccount(db, person.id);
}

/** It is done by now: a mail that cannot be written does not undo it. */
async function tell({ db, postman, log }: DoorOptions, account: AccountRow, news: AccountNews | null): Promise<void> {
  if (news === null) return;
  try {
    await createMail(db.tables, newsMail(account, news));
    postman.wake();
  } catch (error) {
    log.error({ err: error }, "an account could not be told what was changed");
  }
}

function emailIn(body: unknown): string {
  return z.object({ email: z.string() }).parse(body).email;
}

async function ownEmail({ findPerson }: DoorOptions, { cookie }: Browser): Promise<string> {
  const person = await findPerson(cookie);
  if (person === null) throw new ConvivioError("not-signed-in", "Sign in first.", "no session");
  return person.email;
}

function refuse(log: Logger, error: unknown, reference: string): Response {
  const known = error instanceof z.ZodError ? wrongInput(error) : named(error);
  if (known === null || errorCodes[known.code].status >= 500) {
    log.error({ requestId: reference, code: known?.code ?? "internal", err: error }, "signing in failed");
  }
  const { code, message, field, about } =
    known ?? new ConvivioError("internal", "Something broke on our side. Try again in a minute.");
  const report: ErrorReport = { code, message, field, reference, ...(about === null ? {} : { about }) };
  return reply(errorCodes[code].status, report);
}

function wrongInput(error: z.ZodError): ConvivioError {
  const issue = error.issues[0];
  const field = issue?.path.join(".") || undefined;
  return new ConvivioError("invalid-input", issue?.message ?? "Check what you sent.", "", field ? { field } : {});
}

function reply(status: number, content: unknown, cookies: readonly string[] = []): Response {
  const response = Response.json(content, { status, headers: { "cache-control": "no-store" } });
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}
