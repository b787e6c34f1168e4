// `pnpm bench dashboard`: what the first pages load, then how a list of very many records waits and scrolls.
import { parseArgs } from "node:util";
import { benchBytes } from "./bytes.ts";
import { benchList } from "./list.ts";

const { values } = parseArgs({
  options: {
    records: { type: "string", default: "100000" },
    rounds: { type: "string", default: "7" },
    /** The bytes alone: no browser, no database, a second. */
    bytes: { type: "boolean", default: false },
  },
});
benchBytes();
if (!values.bytes) await benchList({ practices: Number(values.records), rounds: Number(values.rounds) });
