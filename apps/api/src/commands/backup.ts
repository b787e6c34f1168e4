// `pnpm backup FILE`: the whole database into one file while people go on writing; `-` is standard output.
import type { Writable } from "node:stream";
import { ConvivioError } from "@convivio/core";
import { backup, explainFileError, writeNewFile } from "@convivio/db";
import { runDatabaseCommand } from "../terminal/database-command.ts";
import { count, size } from "../terminal/progress-line.ts";

const toTerminal = () =>
  new ConvivioError(
    "invalid-input",
    "A backup is nothing for a terminal. Name a file, or send it on: pnpm backup - > FILE",
  );

await runDatabaseCommand({
  usage: "pnpm backup FILE [--force]\nFILE may be - for standard output. --force replaces a file that exists.",
  flag: "force",
  async run({ file, isFlagged, url, line, signal }) {
    const write = (into: Writable) =>
      backup(url, into, {
        signal,
        onProgress: ({ table, tablesDone, tables, rows }) =>
          line.show(`${count(rows, "row")}, table ${tablesDone + 1} of ${tables}: ${table}`),
      });
    if (file === "-" && process.stdout.isTTY) throw toTerminal();
    const { tables, rows, bytes } =
      file === "-"
        ? await write(process.stdout).catch((error: unknown) => {
            throw explainFileError(error, "standard output");
          })
        : await writeNewFile(file, { force: isFlagged }, write);
    return [
      `Backed up ${count(tables, "table")} with ${count(rows, "row")} in ${size(bytes)}.`,
      "It holds personal data and password hashes: keep it where only those may read it who may read the database.",
    ].join("\n");
  },
});
