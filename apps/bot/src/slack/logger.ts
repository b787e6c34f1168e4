// Bolt's log in ours. Its debug lines hold whole requests (a member's words beside their name), so they are never written.
import { LogLevel } from "@slack/bolt";
import { type Log, withoutSecrets } from "../log.ts";

export function boltLogger(log: Log) {
  const said = (parts: unknown[]) =>
    withoutSecrets(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(" "));
  return {
    debug: () => {},
    // What Bolt tells at info (a path it does not serve) is worth no more than debug to us.
    info: (...parts: unknown[]) => log.debug({ from: "bolt" }, said(parts)),
    warn: (...parts: unknown[]) => log.warn({ from: "bolt" }, said(parts)),
    error: (...parts: unknown[]) => log.error({ from: "bolt" }, said(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
