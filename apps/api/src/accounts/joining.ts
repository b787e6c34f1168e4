// How somebody joins: the first administrator by the set-up link, everybody else by an invitation; signed in at the end.
import { type Actor, ConvivioError, type Language, type Limits, noLimits, type Role } from "@convivio/core";
import {
  type AccountRow,
  acceptInvitation,
  createAccount,
  createInvitation,
  createMail,
  type Database,
  endSetUpLinks,
  findAccountByEmail,
  findOpenInvitation,
  hasAdministrator,
  type InvitationRow,
  isOpenLink,
  limitsOf,
  recordAct,
  type Tables,
  useLink,
  waitForAdministrators,
} from "@convivio/db";
import { invitationMail } from "../mails/mails.ts";
import { hashPassword } from "./passwords.ts";
import { hashToken, newToken } from "./tokens.ts";

const invitationDays = 7;
const dayMs = 86_400_000;

const over = (sentence: string, detail: string) => new ConvivioError("link-expired", sentence, detail);

/** Of two who come together with set-up links, one becomes the administrator. */
export async function setUp(
  db: Database,
  { token, password, ...person }: { token: string; name: string; email: string; password: string },
): Promise<AccountRow> {
  const link = { tokenHash: hashToken(token), purpose: "set-up" } as const;
  // A password costs time and memory to hash: nobody has us do it without a link.
  await requireNobody(db.tables);
  if (!(await isOpenLink(db.tables, link))) throw setUpOver();
  const passwordHash = await hashPassword(password);
  return db.tables.transaction(async (tables) => {
    await waitForAdministrators(tables);
    await requireNobody(tables);
    if ((await useLink(tables, link)) === null) throw setUpOver();
    await endSetUpLinks(tables);
    const row = await createAccount(tables, { ...person, role: "administrator", limits: noLimits, passwordHash });
    await recordAct(tables, { actor: actorOf(row), action: "account.set-up" });
    return row;
  });
}

async function requireNobody(tables: Tables): Promise<void> {
  if (!(await hasAdministrator(tables))) return;
  throw over("There is an administrator already. Sign in, or ask them.", "set up");
}

function setUpOver(): ConvivioError {
  return over("This link has expired. Start Convivio again: it shows a new one.", "set-up link");
}

export async function accept(
  db: Database,
  { token, name, password, language }: { token: string; name: string; password: string; language: Language | null },
): Promise<AccountRow> {
  const open = await findOpenInvitation(db.tables, { tokenHash: hashToken(token) });
  if (open === null) throw invitationOver();
  const passwordHash = await hashPassword(password);
  return db.tables.transaction(async (tables) => {
    const invitation = await acceptInvitation(tables, open.id);
    if (invitation === null) throw invitationOver();
    const { email, role } = invitation;
    const who = { name, email, role, limits: limitsOf(invitation), language, passwordHash };
    const row = await createAccount(tables, who);
    await recordAct(tables, {
      actor: actorOf(row),
      action: "invitation.accept",
      detail: { invitation: invitation.id },
    });
    return row;
  });
}

function actorOf({ id, name }: AccountRow): Actor {
  return { kind: "person", id, name };
}

export function invitationOver(): ConvivioError {
  return over("This invitation was accepted or revoked, or has expired. Ask for a new one.", "invitation");
}

export interface Inviting {
  email: string;
  role: Role;
  limits: Limits;
  inviter: { id: string; name: string };
  /** Of the mail. */
  language: Language;
  publicUrl: string;
}

export async function invite(db: Database, { inviter, language, publicUrl, ...who }: Inviting): Promise<InvitationRow> {
  if ((await findAccountByEmail(db.tables, who.email)) !== null) {
    throw new ConvivioError("invalid-input", "There is an account with this e-mail address already.", "account", {
      field: "email",
    });
  }
  const { token, tokenHash } = newToken();
  const until = new Date(Date.now() + invitationDays * dayMs);
  return db.tables.transaction(async (tables) => {
    const row = await createInvitation(tables, { ...who, tokenHash, invitedBy: inviter.id, expiresAt: until });
    const url = `${publicUrl}/desk/invitation?token=${token}`;
    const { email, role } = row;
    const actor: Actor = { kind: "person", ...inviter };
    await recordAct(tables, { actor, action: "invitation.create", detail: { invitation: row.id, role } });
    await createMail(
      tables,
      invitationMail(language, { email, role, inviter: inviter.name }, { url, tokenHash, until }),
    );
    return row;
  });
}
