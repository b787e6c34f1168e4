// Web addresses that may become links: http and https only, and written so that no platform's markup can end them early.

const WEB = /^https?:\/\/[\p{L}\p{N}.-]+(?::\d{1,5})?(?:[/?#].*)?$/iu;
const UNSAFE = /[\p{Cc}\p{Cf}\p{Z}\u115F\u1160\u3164\uFFA0<>()[\]{}"'`|\\^*~]/gu;
const MENTION = /@(?=everyone|here|channel)/gi;

function percent(character: string): string {
  return character === "'" || character === "(" || character === ")" || character === "*" || character === "~"
    ? `%${character.charCodeAt(0).toString(16).toUpperCase()}`
    : encodeURIComponent(character);
}

/** The address, encoded where a platform could misread it; null when it is no web address or hides who it belongs to. */
export function safeAddress(url: string | null | undefined): string | null {
  if (!url) return null;
  const trimmed = url.toWellFormed().trim();
  const encoded = trimmed.replace(UNSAFE, percent).replace(MENTION, "%40");
  return WEB.test(encoded) ? encoded : null;
}
