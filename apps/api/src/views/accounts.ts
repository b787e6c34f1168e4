// Accounts, invitations, sessions and mails as the desk is shown them.
import type {
  AccountView,
  InvitationState,
  InvitationView,
  MailState,
  MailView,
  OwnAccount,
  SessionView,
} from "@convivio/core";
import {
  type AccountRow,
  type InvitationRow,
  limitsOf,
  type MailRow,
  type SessionRow,
  waitMinutes,
} from "@convivio/db";

const timeOf = (date: Date | null) => date?.toISOString() ?? null;

export function ownAccount(row: AccountRow): OwnAccount {
  const { id, name, email, role, language, hasShortcuts, hasSecondFactor } = row;
  return { id, name, email, role, limits: limitsOf(row), language, hasShortcuts, hasSecondFactor };
}

export function accountView(row: AccountRow): AccountView {
  const { id, name, email, role, hasSecondFactor, createdAt, closedAt } = row;
  const limits = limitsOf(row);
  return { id, name, email, role, limits, hasSecondFactor, created: createdAt.toISOString(), closed: timeOf(closedAt) };
}

export function sessionView(row: SessionRow, current: string): SessionView {
  return {
    id: row.id,
    isCurrent: row.id === current,
    opened: row.createdAt.toISOString(),
    expires: row.expiresAt.toISOString(),
    address: row.address || null,
    userAgent: row.userAgent || null,
  };
}

export function invitationView(row: InvitationRow, invitedBy: string): InvitationView {
  const { id, email, role, createdAt, expiresAt } = row;
  return {
    id,
    email,
    role,
    limits: limitsOf(row),
    state: stateOf(row),
    invitedBy,
    created: createdAt.toISOString(),
    expires: expiresAt.toISOString(),
  };
}

function stateOf({ acceptedAt, revokedAt, expiresAt }: InvitationRow): InvitationState {
  if (acceptedAt !== null) return "accepted";
  if (revokedAt !== null) return "revoked";
  return expiresAt < new Date() ? "expired" : "open";
}

/** @param instead what stands where a link was that is of no use any more. */
export function mailView(row: MailRow, { isSending, instead }: { isSending: boolean; instead: string }): MailView {
  const { id, recipient, subject, at, sentAt, attempts, lastError } = row;
  const isLinkOver = row.linkUntil !== null && (row.link === null || row.linkUntil < new Date());
  const text = row.text.replaceAll("{link}", isLinkOver ? instead : (row.link ?? instead));
  const state = mailState(row, isSending, isLinkOver);
  return { id, recipient, subject, text, state, at: at.toISOString(), sent: timeOf(sentAt), attempts, lastError };
}

function mailState({ sentAt, attempts }: MailRow, isSending: boolean, isLinkOver: boolean): MailState {
  if (sentAt !== null) return "sent";
  if (isLinkOver) return "expired";
  if (!isSending) return "kept";
  return attempts < waitMinutes.length ? "waiting" : "given-up";
}
