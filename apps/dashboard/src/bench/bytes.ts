// `pnpm bench dashboard`: how much a browser loads before the first page of the desk, and the playground, can show anything.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type LoadedFile, listFirstLoad } from "./first-load.ts";

const folder = fileURLToPath(new URL("../../dist/", import.meta.url));
const pages = [
  { address: "/desk", file: "desk.html", limitBytes: 200_000 },
  { address: "/", file: "index.html", limitBytes: null },
];

const print = (line: string) => process.stdout.write(`${line}\n`);
const cell = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(12);
const row = ({ address, bytes, gzipBytes }: LoadedFile) => `${address.padEnd(60)}${cell(bytes)}${cell(gzipBytes)}`;
const fail = (sentence: string) => {
  print(sentence);
  process.exitCode = 1;
};

for (const { address, file, limitBytes } of pages) {
  if (!existsSync(folder + file)) {
    fail(`${address}: ${file} is not in apps/dashboard/dist. Run pnpm build first.\n`);
    continue;
  }
  const files = listFirstLoad(folder + file);
  const total = (size: "bytes" | "gzipBytes") => files.reduce((sum, one) => sum + one[size], 0);
  print(
    `What ${address} loads before the code of other pages`.padEnd(60) +
      ["as it is", "gzip"].map((name) => name.padStart(12)).join(""),
  );
  for (const one of files.sort((a, b) => b.gzipBytes - a.gzipBytes)) print(row(one));
  print(row({ address: "together", bytes: total("bytes"), gzipBytes: total("gzipBytes") }));
  if (limitBytes !== null) {
    print(`${"at most".padEnd(72)}${cell(limitBytes)}`);
    if (total("gzipBytes") > limitBytes) fail(`${address} loads too much.`);
  }
  print("");
}
