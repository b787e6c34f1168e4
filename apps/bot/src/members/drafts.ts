// What somebody wrote in a form that could not be taken, kept for a while so that the form opens again as they left it.
import { randomBytes } from "node:crypto";
import type { FormKind, FormValues } from "@convivio/cards";
import { isSameMember, type Member } from "@convivio/core";

export type Draft = {
  member: Member;
  kind: FormKind;
  values: FormValues;
  /** The message it was made from, where there is one. */
  message: string | null;
  /** What makes two deliveries of it the same. */
  identity: string;
};

export type Drafts = {
  /** Gives the opaque id by which it is found. */
  keep(draft: Draft): string;
  find(id: string, member: Member): Draft | null;
  /** The identity under which the very same was sent before: it may have arrived, and must not arrive twice. */
  identityOf(draft: Draft): string;
  /** All that this member has begun. */
  forget(member: Member): void;
};

const keptMs = 15 * 60 * 1000;
const limit = 1000;

/** In memory alone: what is not sent is kept nowhere else. */
export function createDrafts(now: () => number): Drafts {
  // A Map keeps its insertion order: the first key is always the oldest.
  const kept = new Map<string, { at: number; draft: Draft }>();
  const forgetOld = () => {
    for (const [id, { at }] of kept) {
      if (kept.size <= limit && now() - at < keptMs) return;
      kept.delete(id);
    }
  };
  const written = ({ member, kind, values }: Draft) => JSON.stringify([member, kind, values]);
  return {
    keep(draft) {
      const id = randomBytes(16).toString("base64url");
      kept.set(id, { at: now(), draft });
      forgetOld();
      return id;
    },
    find(id, { user }) {
      forgetOld();
      const draft = kept.get(id)?.draft;
      return draft?.member.user === user ? draft : null;
    },
    identityOf(draft) {
      forgetOld();
      const same = [...kept.values()].find((one) => written(one.draft) === written(draft));
      return same?.draft.identity ?? draft.identity;
    },
    forget(member) {
      for (const [id, { draft }] of kept) if (isSameMember(draft.member, member)) kept.delete(id);
    },
  };
}
