// How much a browser loads before the first page of the playground and of the desk can show anything.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type LoadedFile, listFirstLoad } from "./first-load.ts";
import { print } from "./table.ts";

const folder = fileURLToPath(new URL("../../../dist/", import.meta.url));
/** Of each first page: its own file, scripts, styles, icon and face, as far as it asks for them before anybody does anything. */
const limitBytes = 200_000;
const pages = [
  { address: "/", file: "index.html" },
  { address: "/desk", file: "desk.html" },
];

const cell = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(12);
const row = ({ address, bytes, sentBytes }: LoadedFile) => `${address.padEnd(60)}${cell(bytes)}${cell(sentBytes)}`;
const fail = (sentence: string) => {
  print(sentence);
  process.exitCode = 1;
};

export function benchBytes(): void {
  for (const { address, file } of pages) {
    if (!existsSync(folder + file)) {
      fail(`${address}: ${file} is not in apps/dashboard/dist. Run pnpm build first.\n`);
      continue;
    }
    const files = listFirstLoad(folder + file);
    const total = (size: "bytes" | "sentBytes") => files.reduce((sum, one) => sum + one[size], 0);
    print(
      `What ${address} loads before the code of other pages`.padEnd(60) +
        ["as it is", "sent"].map((name) => name.padStart(12)).join(""),
    );
    for (const one of files.sort((a, b) => b.sentBytes - a.sentBytes)) print(row(one));
    print(row({ address: "together", bytes: total("bytes"), sentBytes: total("sentBytes") }));
    print(`${"at most".padEnd(72)}${cell(limitBytes)}`);
    if (total("sentBytes") > limitBytes) fail(`${address} loads too much.`);
    print("");
  }
}
