// The one stylesheet and the one face of the pages, served by us under addresses that change when they do.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { base } from "./base.ts";
import { parts } from "./parts.ts";
import { tokens } from "./tokens.ts";

const require = createRequire(import.meta.url);

/** Latin letters alone: titles in other scripts are set in the reader's own faces. */
export const font = readFileSync(
  require.resolve("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2"),
);
export const fontPath = "/source-serif-4.woff2";
export const fontAddress = `${fontPath}?v=${versionOf(font)}`;

const face = `
@font-face {
  font-family: "Source Serif 4";
  font-style: normal;
  font-display: swap;
  font-weight: 200 900;
  src: url("${fontAddress}") format("woff2");
  unicode-range:
    U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193,
    U+2212, U+2215, U+FEFF, U+FFFD;
}
`;

export const stylesheet = [face, tokens, base, parts].join("").trimStart();
export const stylesheetPath = "/pages.css";
export const stylesheetAddress = `${stylesheetPath}?v=${versionOf(stylesheet)}`;

function versionOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("base64url").slice(0, 12);
}
