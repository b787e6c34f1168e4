// When Slack is acknowledged: by whoever handles a request, once it is on its way to the API; at the end in any case.
import { setTimeout as pause } from "node:timers/promises";
import type { App } from "@slack/bolt";
import type * as requests from "../requests/requests.ts";

/** With what is wrong beside each field, where a form was sent. */
export type Acknowledge = (answer?: { response_action: "errors"; errors: Record<string, string> }) => Promise<void>;

/** However slow the opening of a form is: Slack waits three seconds. */
const openedWithinMs = 2000;

/**
 * Bolt acknowledges what Slack tells by itself before anybody can hand it over. So Bolt is given an acknowledgement that
 * does nothing there, and the real one is found by the body of the request.
 */
export function keepAcknowledgements(app: App, onDone: (body: object) => void): (body: object) => Acknowledge {
  const kept = new WeakMap<object, Acknowledge>();
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    let isDone = false;
    const acknowledge: Acknowledge = async (answer) => {
      if (isDone) return;
      isDone = true;
      await event.ack(answer);
      onDone(event.body);
    };
    kept.set(event.body, acknowledge);
    await processEvent({ ...event, ack: async () => {} });
    // What is none of ours, and what nobody could read.
    await acknowledge();
  };
  return (body) => kept.get(body) ?? (async () => {});
}

/** Slack has taken it. */
export function taken(acknowledge: Acknowledge): requests.Acknowledge {
  return async () => {
    await acknowledge();
    return "here";
  };
}

/** A form opens within three seconds or never, so no other bot could finish it: it is acknowledged once it is open. */
export async function acknowledgeOpened(acknowledge: Acknowledge, opened: Promise<void>): Promise<void> {
  const late = pause(openedWithinMs, undefined, { ref: false });
  await Promise.race([opened.catch(() => {}), late]);
  await acknowledge();
  await opened;
}
