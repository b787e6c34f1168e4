// When a call has left this process: then it arrives, also when the process dies in the next moment.
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";

const calling = new AsyncLocalStorage<() => void>();
const leaving = new WeakMap<object, () => void>();

// Node's own HTTP client says when it has made a request, within the call that asked for it, and when all of it is sent.
subscribe("undici:request:create", (told) => {
  const onSent = calling.getStore();
  if (onSent) leaving.set((told as { request: object }).request, onSent);
});
subscribe("undici:request:bodySent", (told) => leaving.get((told as { request: object }).request)?.());

/** Calls, and tells once the call is in the hands of the system. */
export function tellWhenSent<T>(call: () => Promise<T>, onSent: () => void): Promise<T> {
  return calling.run(onSent, call);
}
