// Whether the api can be reached. A call that failed on the way says no; then we knock every few seconds until it answers.
import { failureOf } from "../../client.ts";
import { createStore } from "../store.ts";

export const isReachable = createStore(true);

const knockEveryMs = 4000;
let knocking: ReturnType<typeof setInterval> | null = null;
const returning = new Set<() => void>();

/** Called whenever the api answers again. */
export function whenBack(act: () => void): () => void {
  returning.add(act);
  return () => void returning.delete(act);
}

/** A failure that never reached the api, or the page of a proxy in its place. */
export function noteConnection(error: unknown): void {
  const isTold = error instanceof Error && "data" in error && Boolean(error.data);
  if (!isTold && failureOf(error).code === "not-available") lose();
}

function lose(): void {
  isReachable.set(false);
  knocking ??= setInterval(() => void knock(), knockEveryMs);
}

async function knock(): Promise<void> {
  const isBack = await fetch("/healthz", { cache: "no-store" })
    .then((response) => response.ok)
    .catch(() => false);
  if (!isBack) return;
  if (knocking !== null) clearInterval(knocking);
  knocking = null;
  isReachable.set(true);
  for (const act of returning) act();
}

export function watchConnection(): void {
  window.addEventListener("offline", lose);
  window.addEventListener("online", () => {
    if (!isReachable.get()) void knock();
  });
}
