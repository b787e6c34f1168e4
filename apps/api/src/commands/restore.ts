// `pnpm restore FILE`: a backup into an empty database, or with --replace into any; all of it or nothing.
import { ConvivioError } from "@convivio/core";
import { openBackup, restore } from "@convivio/db";
import { runDatabaseCommand } from "../terminal/database-command.ts";
import { count } from "../terminal/progress-line.ts";

const fromTerminal = () =>
  new ConvivioError("invalid-input", "Name the backup, or send it to standard input: pnpm restore - < FILE");

await runDatabaseCommand({
  usage:
    "pnpm restore FILE [--replace]\nFILE may be - for standard input. --replace gives up all that the database holds.",
  flag: "replace",
  async run({ file, isFlagged, url, line, signal }) {
    if (file === "-" && process.stdin.isTTY) throw fromTerminal();
    line.show("Checking that the backup is whole");
    const opened = await openBackup(file === "-" ? process.stdin : file);
    try {
      const { tables, rows, header } = await restore(url, opened, {
        signal,
        replace: isFlagged,
        onProgress: (progress) =>
          line.show(
            `${Math.floor((100 * progress.bytesRead) / progress.bytes)} %, ${count(progress.rows, "row")}: ${progress.table}`,
          ),
      });
      return `Restored ${count(tables, "table")} with ${count(rows, "row")}, as they were at ${header.madeAt} in Convivio ${header.release}. Start Convivio again.`;
    } finally {
      await opened.close();
    }
  },
});
