// Notices that the session has ended: the next call says so. What was written stays on the page while one signs in again.
import { failureOf } from "../../client.ts";
import { createStore } from "../store.ts";

export const hasEnded = createStore(false);

export function noteSession(error: unknown): void {
  if (failureOf(error).code === "not-signed-in") hasEnded.set(true);
}
