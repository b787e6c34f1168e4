// `pnpm admin:link EMAIL`: a one-time link in the terminal, for whoever looks after this Convivio and cannot get in otherwise.
import { ConvivioError } from "@convivio/core";
import { findAccountByEmail } from "@convivio/db";
import { pino } from "pino";
import { type LinkMaker, makeSetUpLink, makeSignInLink } from "../accounts/links.ts";
import { removeLostFactor } from "../accounts/lost-factor.ts";
import { readEnv } from "../env.ts";
import { openStorage } from "../storage.ts";

const usage = "Say whose: pnpm admin:link name@example.org";
const actor = { kind: "job", name: "admin-link" } as const;
const withoutSecondFactor = "--without-second-factor";

async function linkFor(maker: LinkMaker, words: readonly string[]): Promise<string> {
  const setUpLink = await makeSetUpLink(maker);
  if (setUpLink !== null) return `There is no administrator yet. Set up the desk:\n${setUpLink}`;
  const [email, ...others] = words.filter((word) => word !== withoutSecondFactor);
  if (email === undefined || others.length > 0) throw new ConvivioError("invalid-input", usage);
  const account = await findAccountByEmail(maker.db.tables, email);
  if (account === null) {
    throw new ConvivioError("not-found", `There is no account with the e-mail address ${email}. Look under People.`);
  }
  if (account.closedAt !== null) {
    throw new ConvivioError("not-possible", `The account of ${email} is closed. An administrator can reopen it.`);
  }
  if (words.includes(withoutSecondFactor)) await removeLostFactor(maker.db, { id: account.id, actor });
  return `Open this link to sign in as ${account.name}. It works once, for 15 minutes.\n${await makeSignInLink(maker, account)}`;
}

/** Beside an api that runs, or without one: its embedded database is used where it runs, and started where it does not. */
async function main(): Promise<void> {
  const env = readEnv(process.env);
  const storage = await openStorage(env, pino({ level: "silent" }), () => {});
  try {
    process.stdout.write(`${await linkFor({ db: storage.db, publicUrl: env.publicUrl }, process.argv.slice(2))}\n`);
  } finally {
    await storage.close();
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof ConvivioError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
