// Which passwords are refused: short ones, and those that everybody tries first, also with digits around them or repeated.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ConvivioError, longestPassword, shortestPassword } from "@convivio/core";
import { hashPassword as hash, verifyPassword } from "better-auth/crypto";

const file = fileURLToPath(new URL("../../passwords/commonest.txt", import.meta.url));
let commonest: ReadonlySet<string> | null = null;

function readCommonest(): ReadonlySet<string> {
  commonest ??= new Set(readFileSync(file, "utf8").trim().split("\n"));
  return commonest;
}

/** Salted, by scrypt; throws where this password must not be anybody's. */
export async function hashPassword(password: string, field = "password"): Promise<string> {
  checkPassword(password, field);
  return hash(password);
}

export function isPassword(password: string, hashed: string): Promise<boolean> {
  return verifyPassword({ hash: hashed, password });
}

/** Throws where this password must not be anybody's. */
export function checkPassword(password: string, field = "password"): void {
  const length = [...password].length;
  if (length < shortestPassword) {
    throw refusal(
      `Use at least ${shortestPassword} characters. A few words together are easy to keep.`,
      field,
      "short",
    );
  }
  if (length > longestPassword) {
    throw refusal(`Use at most ${longestPassword} characters.`, field, "long");
  }
  if (isCommon(password)) {
    throw refusal("Many people use this password, so it is tried first. Choose another.", field, "common");
  }
}

function refusal(sentence: string, field: string, reason: "short" | "long" | "common"): ConvivioError {
  return new ConvivioError("invalid-input", sentence, `password: ${reason}`, { field, about: { reason } });
}

export function isCommon(password: string): boolean {
  const common = readCommonest();
  const given = password.normalize("NFKC").toLowerCase();
  const bare = withoutPadding(given);
  const forms = [given, unitOf(given), bare, unitOf(bare), withoutPadding(unitOf(given))];
  if (forms.some((form) => common.has(form))) return true;
  // Without a letter there is no padding to take off: a well-known number that makes up half of it or more.
  return !/\p{L}/u.test(given) && isMostlyCommon(given, common);
}

/** Without the digits, punctuation and spaces before and after it. */
function withoutPadding(text: string): string {
  return text.replace(/^\P{L}+|\P{L}+$/gu, "");
}

/** The part that is written again and again, the last time perhaps not to its end: "abc" of "abcabcab". */
function unitOf(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit;
  }
  return text;
}

function isMostlyCommon(digits: string, common: ReadonlySet<string>): boolean {
  const shortest = Math.ceil(digits.length / 2);
  for (let start = 0; start + shortest <= digits.length; start++) {
    for (let end = digits.length; end - start >= shortest; end--) {
      if (common.has(digits.slice(start, end))) return true;
    }
  }
  return false;
}
