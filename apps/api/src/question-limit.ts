// Sixty questions a minute for an address without a key: enough for a person, too few for a flood.
import { ConvivioError } from "@convivio/core";

export const questionsAMinute = 60;
const minuteMs = 60_000;
/** Addresses remembered at most; past that the oldest minute is forgotten whole. */
const mostAddresses = 50_000;

export interface QuestionLimit {
  count(address: string): void;
}

export function createQuestionLimit(now: () => number = Date.now): QuestionLimit {
  const counts = new Map<string, { since: number; count: number }>();
  return {
    count(address) {
      const at = now();
      const known = counts.get(address);
      if (known === undefined || at - known.since >= minuteMs) {
        if (counts.size >= mostAddresses) counts.clear();
        counts.set(address, { since: at, count: 1 });
        return;
      }
      known.count++;
      if (known.count <= questionsAMinute) return;
      const seconds = Math.ceil((known.since + minuteMs - at) / 1000);
      throw new ConvivioError(
        "too-many-questions",
        `These were more than ${questionsAMinute} questions in a minute. Ask again in ${seconds} seconds.`,
        "rate limit",
      );
    },
  };
}
