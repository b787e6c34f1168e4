// The port of the embedded server: chosen once and kept, so that addresses stay good; chosen anew when it is taken.
import { randomInt } from "node:crypto";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { type Places, readText } from "./places.ts";

// Below the range from which systems take ports for outgoing connections: none of those can sit on ours at a restart.
const lowest = 15_000;
const beyondHighest = 30_000;

/** The kept port where it is free, else a free one. */
export async function choosePort(places: Places): Promise<number> {
  const kept = Number(readText(places.port));
  let port = kept > 0 && kept < 65_536 ? kept : randomInt(lowest, beyondHighest);
  while (!(await isFree(port))) port = randomInt(lowest, beyondHighest);
  return port;
}

export function keepPort(places: Places, port: number): void {
  writeFileSync(places.port, `${port}\n`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ host: "127.0.0.1", port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
