// The api as writing uses it: keeping, saving, forgetting, and what its refusals mean.
import { type EditedRecord, type Snapshot, StaleAbout, WorkingCopyView } from "@convivio/core";
import { z } from "zod";
import { client, failureOf } from "../../../client.ts";
import { noteFailure } from "../../connection/note-failure.ts";
import type { Base } from "./state.ts";

/** What the server is asked; each rejects as the client does. */
export interface Port {
  keep(copy: { base: number | null; snapshot: Snapshot; version: number }): Promise<{ version: number }>;
  save(write: { madeFrom: number | null; snapshot: Snapshot }): Promise<{ revision: number | null }>;
  drop(): Promise<unknown>;
  /** What of a rejection concerns writing; null for everything that is only trouble on the way. */
  readStale(error: unknown): Stale | null;
}

/** Somebody was quicker: another person's revision, or this person in another window. */
export type Stale =
  | { by: "revision"; current: Base; name: string }
  /** Null where that window's writing was put away: it was saved, and the next save here meets it. */
  | { by: "window"; snapshot: Snapshot | null; version: number };

const WindowAbout = z.object({ workingCopy: WorkingCopyView.pick({ snapshot: true, version: true }).nullable() });

/** @param translates the revision of the original that stands beside a translation now. */
export function portTo({ id, line }: EditedRecord, translates: () => number | null): Port {
  const address = { id, language: line.language };
  return {
    keep: (copy) => noting(client.workingCopies.keep.mutate({ ...address, ...copy })),
    save: (write) => noting(client.records.save.mutate({ ...address, ...write, translates: translates() })),
    drop: () => noting(client.workingCopies.drop.mutate(address)),
    readStale,
  };
}

async function noting<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    noteFailure(error);
    throw error;
  }
}

function readStale(error: unknown): Stale | null {
  const { code, about } = failureOf(error);
  if (code !== "stale-revision") return null;
  const window = WindowAbout.safeParse(about);
  if (window.success) {
    const { workingCopy } = window.data;
    // Put away meanwhile: saved in the other window. The next save meets what it saved.
    return { by: "window", snapshot: workingCopy?.snapshot ?? null, version: workingCopy?.version ?? 0 };
  }
  const { current } = StaleAbout.parse(about);
  if (current === null) return null;
  const name = current.actor.kind === "member" ? current.actor.user : current.actor.name;
  return { by: "revision", current: { revision: current.revision, snapshot: current.snapshot }, name };
}
