// For tests of signing in: an account with a password, and what an authenticator app would show.
import { createHmac } from "node:crypto";
import { noLimits, type Role } from "@convivio/core";
import { type AccountRow, createAccount, type Database } from "@convivio/db";
import { hashPassword } from "../accounts/passwords.ts";

export const goodPassword = "three calm tables";
let hashed: Promise<string> | null = null;
let people = 0;

export async function buildAccount(
  db: Database,
  { role = "curator", name, email }: { role?: Role; name?: string; email?: string } = {},
): Promise<AccountRow> {
  people++;
  hashed ??= hashPassword(goodPassword);
  const passwordHash = await hashed;
  const own = { name: name ?? `Somebody ${people}`, email: email ?? `somebody-${people}@example.org` };
  return db.tables.transaction((tables) => createAccount(tables, { ...own, role, limits: noLimits, passwordHash }));
}

/** What the app shows for this `otpauth:` address (RFC 6238). */
export function codeOf(uri: string, at = Date.now()): string {
  const parameters = new URL(uri).searchParams;
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 1000 / Number(parameters.get("period") ?? 30))));
  const mac = createHmac("sha1", fromBase32(parameters.get("secret") ?? ""))
    .update(counter)
    .digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

function fromBase32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, "")]
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
