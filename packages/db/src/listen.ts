// Hears what other processes tell through the database, over one connection for all channels.
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "./connect.ts";

export interface Listening {
  close(): Promise<void>;
}

/** A connection that was cut may never answer; it ends with the others. */
const unlistenMs = 1000;

/** @param onListening at the beginning, and again after a lost connection, with which news may have been lost. */
export async function listenTo(
  { sql }: Pick<Database, "sql">,
  channel: string,
  hear: (said: string) => void,
  onListening: () => void = () => {},
): Promise<Listening> {
  const listening = await sql.listen(channel, hear, onListening);
  return {
    async close() {
      const stopping = listening.unlisten().catch(() => {});
      await Promise.race([stopping, pause(unlistenMs)]);
    },
  };
}
