// The API's procedures about requests, as one bot calls them: within a time, and those of the same moment together.
import { errorReportOf } from "@convivio/client";
import { type AbandonedRequest, type ChatPlatform, errorCodes, type NewRequest } from "@convivio/core";
import { withDeadline } from "../api-call.ts";
import type { Catalogue } from "../catalogue.ts";
import { createBatch } from "./batch.ts";

export type Calls = {
  /** Whether the last call went unanswered. */
  isAway(): boolean;
  /** True for the first of all bots that take it; asked again by the same, it still is. `onSent`: it has left this process. */
  take(request: NewRequest, onSent?: () => void): Promise<boolean>;
  /** False where another bot has it now. */
  replying(request: NewRequest): Promise<boolean>;
  finish(request: NewRequest): Promise<boolean>;
  renew(identities: string[]): Promise<void>;
  claim(limit: number): Promise<{ requests: AbandonedRequest[]; gaveUp: number }>;
};

export type Caller = {
  platform: ChatPlatform;
  /** This process, and no other run of it. */
  holder: string;
  catalogue: Pick<Catalogue, "requests">;
  timeoutMs: number;
};

/** A request that is not handed over yet dies with its bot. */
const takenWithinMs = 5;

/** Rather than refused: the same call may go well a moment later. */
export function isUnavailable(error: unknown): boolean {
  return errorCodes[errorReportOf(error).code].kind === "not-available";
}

type Call = { signal: AbortSignal };
type Ask = (held: { platform: ChatPlatform; holder: string; identities: string[] }, call: Call) => Promise<Yours>;
type Yours = { yours: string[] };

export function createCalls({ platform, holder, catalogue, timeoutMs }: Caller): Calls {
  const from = { platform, holder };
  let isAway = false;
  async function call<T>(ask: (call: Call) => Promise<T>): Promise<T> {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const answer = await withDeadline(ask({ signal }), signal, timeoutMs);
      isAway = false;
      return answer;
    } catch (error) {
      isAway = isUnavailable(error);
      throw error;
    }
  }
  const ofHeld = (ask: Ask) =>
    createBatch<NewRequest>(async (many) => {
      const identities = many.map(({ identity }) => identity);
      return (await call((within) => ask({ ...from, identities }, within))).yours;
    });
  return {
    isAway: () => isAway,
    take: createBatch<NewRequest>(
      async (many) => {
        const given = { ...from, requests: [...many] };
        return (await call((within) => catalogue.requests.take.mutate(given, within))).first;
      },
      { waitsAtMostMs: takenWithinMs },
    ),
    replying: ofHeld((held, within) => catalogue.requests.replying.mutate(held, within)),
    finish: ofHeld((held, within) => catalogue.requests.finish.mutate(held, within)),
    renew: async (identities) => {
      await call((within) => catalogue.requests.renew.mutate({ ...from, identities }, within));
    },
    claim: (limit) => call((within) => catalogue.requests.claimAbandoned.mutate({ ...from, limit }, within)),
  };
}
