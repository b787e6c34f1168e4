// Sends a form once at a time, and keeps what went wrong until the next try.
import { useState } from "react";
import { noteFailure } from "../connection/note-failure.ts";
import type { Failure } from "./failure.ts";

export interface Submission {
  isPending: boolean;
  failure: Failure | null;
  /** What is wrong with this field; null while nothing is. */
  errorOf: (field: string) => string | null;
  /** A new number for each failure, by which the focus goes where it is needed. */
  attempt: number;
  submit: () => void;
}

type Options<Result> = {
  action: () => Promise<Result>;
  onDone: (result: Result) => void | Promise<void>;
  /** What can be said before anything is sent. */
  check?: () => Failure | null;
  read: (error: unknown) => Failure;
  onFailure?: (failure: Failure) => void;
};

export function useSubmit<Result>({ action, onDone, check, read, onFailure }: Options<Result>): Submission {
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);

  function fail(found: Failure): void {
    setFailure(found);
    setAttempt((count) => count + 1);
    onFailure?.(found);
  }

  async function send(): Promise<void> {
    if (isPending) return;
    const wrong = check?.() ?? null;
    if (wrong !== null) return fail(wrong);
    setPending(true);
    setFailure(null);
    try {
      await onDone(await action());
    } catch (error) {
      noteFailure(error);
      fail(read(error));
    } finally {
      setPending(false);
    }
  }

  return {
    isPending,
    failure,
    attempt,
    errorOf: (field) => (failure?.field === field ? failure.text : null),
    submit: () => void send(),
  };
}
