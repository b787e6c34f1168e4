// A page of the bot: what has happened, and the next step. It stands alone, since nothing else of Convivio need be reachable.
import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { isRightToLeft, type Language } from "@convivio/core";

export type Page = {
  language: Language;
  heading: string;
  sentences: readonly string[];
  next: { label: string; href: string };
  /** For whoever is told of a failure. */
  notes?: readonly string[];
};

const style = `:root { color-scheme: light dark; background: light-dark(oklch(0.985 0.005 85), oklch(0.205 0.008 70)); color: light-dark(oklch(0.22 0.02 260), oklch(0.94 0.008 85)); font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; overflow-wrap: anywhere; }
main { max-inline-size: 34rem; margin-inline: auto; padding: 3rem 1rem; display: grid; gap: 1rem; justify-items: start; }
h1 { font: 600 1.5625rem/1.2 Georgia, serif; margin: 0; }
p { margin: 0; }
a { display: inline-block; padding: 0.5rem 1rem; border-radius: 6px; background: oklch(0.45 0.09 200); color: oklch(0.99 0.005 85); font-weight: 600; text-decoration: none; }
a:focus-visible { outline: 2px solid currentcolor; outline-offset: 2px; }
small { font-size: 0.875rem; }`;
const styleHash = createHash("sha256").update(style).digest("base64");

export const pageHeaders = {
  "cache-control": "no-store",
  // The address of this page may hold a code of Slack.
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`,
} as const;

export function sendPage(response: ServerResponse, status: number, page: Page): void {
  const headers = { ...pageHeaders, "content-type": "text/html; charset=utf-8", "content-language": page.language };
  response.writeHead(status, headers);
  response.end(renderPage(page));
}

function renderPage({ language, heading, sentences, next, notes = [] }: Page): string {
  const paragraphs = sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`);
  const small = notes.map((note) => `<p><small>${escapeHtml(note)}</small></p>`);
  return `<!doctype html>
<html lang="${language}" dir="${isRightToLeft(language) ? "rtl" : "ltr"}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${escapeHtml(heading)}</title><style>${style}</style></head>
<body><main>
<h1>${escapeHtml(heading)}</h1>
${paragraphs.join("\n")}
<p><a href="${escapeHtml(next.href)}">${escapeHtml(next.label)}</a></p>
${small.join("\n")}
</main></body></html>
`;
}

const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => named[character] ?? character);
}
