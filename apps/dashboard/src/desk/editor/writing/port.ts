// The api as writing uses it: keeping, saving, forgetting, and what its refusals mean.
import { type EditedRecord, StaleAbout, WorkingCopyView } from "@convivio/core";
import { z } from "zod";
import { client, failureOf } from "../../../client.ts";
import type { Port, Stale } from "./writing.ts";

const WindowAbout = z.object({ workingCopy: WorkingCopyView.pick({ snapshot: true, version: true }).nullable() });

export function portTo({ id, line, original }: EditedRecord): Port {
  const address = { id, language: line.language };
  return {
    keep: (copy) => client.workingCopies.keep.mutate({ ...address, ...copy }),
    save: (write) => client.records.save.mutate({ ...address, ...write, translates: original?.revision ?? null }),
    drop: () => client.workingCopies.drop.mutate(address),
    readStale,
  };
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
