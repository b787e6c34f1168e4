// For the tests of the pages: what every page keeps to, read from its HTML.
import { expect } from "vitest";

const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** A text as it stands in HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

export function hrefsOf(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href]) => unescaped(href ?? ""));
}

/** What no page may break, whatever it shows. */
export function expectSound(response: Response, html: string, address: string): void {
  expect(response.headers.get("content-security-policy"), address).toBe(policy);
  expect(response.headers.get("vary"), address).toContain("Accept-Language");
  expect(response.headers.get("content-language"), address).toMatch(/^(en|fr|es|it|ar)$/);
  const elements = html.replaceAll(/"[^"]*"/g, '""').match(/<[a-z][^>]*>/gi) ?? [];
  const harmful = elements.filter((element) =>
    /^<(script|style|iframe|img|object|base)|\s(style|on[a-z]+)\s*=/i.test(element),
  );
  expect(harmful, address).toEqual([]);
  expect(html.match(/<h1/g), address).toHaveLength(1);
  expect(html.match(/<main/g), address).toHaveLength(1);
  const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  levels.forEach((level, at) => {
    expect(level - (levels[at - 1] ?? 0), `${address}: heading order ${levels}`).toBeLessThanOrEqual(1);
  });
  for (const [link] of html.matchAll(/<a\b[^>]*href="https?:[^>]*>/g)) {
    expect(link, address).toContain('rel="noopener noreferrer"');
  }
  for (const href of hrefsOf(html)) expect(href, address).toMatch(/^(\/(?!\/)|https?:\/\/|#main$)/);
}
