// An actor together with what has been given to it: the one argument by which every policy decides.
import { z } from "zod";
import { Actor } from "./actor.ts";
import { Limits, Role } from "./role.ts";

/** Null as a role: a member, a key or a job, which has no account here, or a person whose account was closed. */
export const Acting = z.object({ actor: Actor, role: Role.nullable(), limits: Limits });
export type Acting = z.infer<typeof Acting>;

/** True when both are the same person, member, key or job, whatever they are called now. */
export function isSameActor(one: Actor, other: Actor): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(actor: Actor): string {
  switch (actor.kind) {
    case "person":
    case "key":
      return `${actor.kind} ${actor.id}`;
    case "member":
      return `member ${actor.platform} ${actor.workspace} ${actor.user}`;
    case "job":
      return `job ${actor.name}`;
  }
}
