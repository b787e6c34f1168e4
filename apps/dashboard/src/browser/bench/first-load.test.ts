// What counts as loaded first: everything that is asked for without anybody doing anything, once, and nothing else.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { listFirstLoad } from "./first-load.ts";

const folder = mkdtempSync(join(tmpdir(), "convivio-built-"));
afterAll(() => rmSync(folder, { recursive: true }));

const files = {
  "desk.html": `<!doctype html><link rel="icon" href="/favicon.svg"><script nonce="x">1</script>
    <script type="module" crossorigin src="/assets/desk.js" nonce="x"></script>
    <link rel="modulepreload" crossorigin href="/assets/early.js"><link rel="stylesheet" crossorigin href="/assets/desk.css">
    <link rel="canonical" href="https://example.org/">`,
  "favicon.svg": "<svg/>",
  "assets/desk.js": `import{a as b}from"./one.js";import"./two.js";export{c}from"./three.js";export*from"./early.js";
    const page=()=>import("./later.js");const text='import"./never.js"';b(page,text)`,
  "assets/one.js": `import{x}from"./two.js";import{y}from"../outside.js";export const a=[x,y]`,
  "assets/two.js": `import"./one.js";export const x=1`,
  "assets/three.js": "export const c=1",
  "assets/early.js": "export const early=1",
  "assets/later.js": `import"./later-still.js"`,
  "assets/later-still.js": "0",
  "outside.js": "export const y=1",
  "assets/desk.css": `@font-face{font-family:A;src:url(/assets/latin.woff2)format("woff2");unicode-range:U+??,U+131}
    @font-face{font-family:A;src:url(./arabic.woff2)format("woff2");unicode-range:U+600-6FF,U+750-77F}
    @font-face{font-family:B;src:url("./all.woff2")}a{background:url(data:image/png;base64,AA);mask:url(#here)}`,
  "assets/latin.woff2": "packed".repeat(100),
  "assets/arabic.woff2": "packed",
  "assets/all.woff2": "packed",
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
  if (/\.(js|css)$/.test(name)) writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
}

it("follows what is imported at once, what the page and its styles name, each once; not what is imported later", () => {
  const found = listFirstLoad(join(folder, "desk.html"));
  const assets = ["all.woff2", "desk.css", "desk.js", "early.js", "latin.woff2", "one.js", "three.js", "two.js"];
  expect(found.map(({ address }) => address).sort()).toEqual(
    [...assets.map((name) => `/assets/${name}`), "/desk.html", "/favicon.svg", "/outside.js"].sort(),
  );
});

it("counts scripts and styles as they were packed, all else as it is", () => {
  const found = new Map(listFirstLoad(join(folder, "desk.html")).map((one) => [one.address, one]));
  for (const address of ["assets/desk.js", "assets/desk.css"] as const) {
    const sentBytes = gzipSync(files[address]).length;
    expect(found.get(`/${address}`)).toMatchObject({ bytes: files[address].length, sentBytes });
  }
  expect(found.get("/assets/latin.woff2")).toMatchObject({ bytes: 600, sentBytes: 600 });
  const page = files["desk.html"].length;
  expect(found.get("/desk.html")).toMatchObject({ bytes: page, sentBytes: page });
});

it("a file that the page names and that was not built is an error", () => {
  writeFileSync(join(folder, "broken.html"), `<script type="module" src="/assets/gone.js"></script>`);
  expect(() => listFirstLoad(join(folder, "broken.html"))).toThrow("gone.js");
});

it("a script that was not packed is an error", () => {
  writeFileSync(join(folder, "assets/unpacked.js"), "1");
  writeFileSync(join(folder, "unpacked.html"), `<script type="module" src="/assets/unpacked.js"></script>`);
  expect(() => listFirstLoad(join(folder, "unpacked.html"))).toThrow("unpacked.js.gz");
});
