// A log that keeps its lines, so that a test can say what is in it and what is not.
import { pino } from "pino";

export function buildLog(level = "debug"): { log: pino.Logger; lines: string[] } {
  const lines: string[] = [];
  return { log: pino({ level, base: {} }, { write: (line: string) => lines.push(line) }), lines };
}
