// What kind of request Slack sent, and when it came: before its body is read and verified, which counts towards Slack's three seconds.
import type { IncomingMessage } from "node:http";
import type { RequestKind } from "../metrics.ts";

const kinds: Partial<Record<string, RequestKind>> = {
  block_actions: "button",
  view_submission: "form",
  message_action: "menu",
  event_callback: "message",
};

/** A command alone has no type. */
export function kindOf({ type = "" }: { type?: string }): RequestKind {
  return kinds[type] ?? "command";
}

export const arrivals = new WeakMap<IncomingMessage, number>();

/** Handed to Bolt, which passes it on to whoever handles the request. */
export function arrivalOf(request: IncomingMessage): { arrivedAt: number | undefined } {
  return { arrivedAt: arrivals.get(request) };
}
