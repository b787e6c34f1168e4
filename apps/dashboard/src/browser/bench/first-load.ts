// What a browser loads before a page of the built dashboard can show anything: read from the files themselves.
import { readFileSync, statSync } from "node:fs";
import { dirname, posix, relative } from "node:path";
import { parseAst } from "vite";

export interface LoadedFile {
  /** Its address below the page's own. */
  address: string;
  bytes: number;
  /** As it travels from the api: scripts and styles as the build has packed them, all else as it is. */
  sentBytes: number;
}

/** The page first, then all that it asks for by itself. What is imported only when it is needed is left out. */
export function listFirstLoad(page: string): LoadedFile[] {
  const folder = dirname(page);
  const html = readFileSync(page, "utf8");
  const found = new Map([[`/${relative(folder, page)}`, Buffer.from(html)]]);
  const waiting = addressesInPage(html);
  for (const address of waiting) {
    if (found.has(address)) continue;
    const content = readFileSync(posix.join(folder, address));
    found.set(address, content);
    if (address.endsWith(".js")) waiting.push(...addressesInScript(address, content.toString()));
    if (address.endsWith(".css")) waiting.push(...addressesInStyle(address, content.toString()));
  }
  return [...found].map(([address, content]) => ({
    address,
    bytes: content.length,
    sentBytes: /\.(js|css)$/.test(address) ? statSync(posix.join(folder, `${address}.gz`)).size : content.length,
  }));
}

const tag = /<(script|link)\b([^>]*)>/g;
const attribute = (text: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];

function addressesInPage(html: string): string[] {
  return [...html.matchAll(tag)].flatMap(([, name, attributes = ""]) => {
    const address = attribute(attributes, name === "script" ? "src" : "href");
    return address?.startsWith("/") ? [address] : [];
  });
}

function addressesInScript(from: string, code: string): string[] {
  return parseAst(code).body.flatMap((statement) => {
    const source = "source" in statement ? statement.source : null;
    return typeof source?.value === "string" ? [posix.join(dirname(from), source.value)] : [];
  });
}

/** A font face is loaded for the letters that stand on the page: all of ours have Latin ones. */
function addressesInStyle(from: string, css: string): string[] {
  const faces = [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => face);
  const others = faces.filter((face) => !hasLatin(face)).flatMap(addressesIn);
  return addressesIn(css)
    .filter((address) => !others.includes(address))
    .map((address) => posix.resolve(dirname(from), address));
}

const addressesIn = (css: string): string[] =>
  [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)]
    .map(([, address = ""]) => address)
    .filter((one) => !/^(data:|#)/.test(one));

function hasLatin(face: string): boolean {
  const ranges = /unicode-range:([^;}]*)/.exec(face)?.[1];
  return ranges === undefined || ranges.split(",").some(holdsSmallA);
}

/** U+??, U+61 or U+0-FF. */
function holdsSmallA(range: string): boolean {
  const [first = "", last = first] = range.trim().replace(/^U\+/i, "").split("-");
  const letter = 0x61;
  return (
    Number.parseInt(first.replaceAll("?", "0"), 16) <= letter &&
    letter <= Number.parseInt(last.replaceAll("?", "F"), 16)
  );
}
