// What a member chose for themselves, as far as it is known soon: nothing waits long for it, and nothing fails by it.
import { type Member, type MemberSettings, nothingChosen } from "@convivio/core";
import type { Asking } from "../api-call.ts";
import { inTime } from "../in-time.ts";
import { describeError } from "../log.ts";

/** A form must open within three seconds of a press, and the platform is asked too. */
const longestWaitMs = 600;

export async function chosenBy({ catalogue, log }: Asking, member: Member): Promise<MemberSettings> {
  const signal = AbortSignal.timeout(longestWaitMs);
  try {
    return await inTime(catalogue.members.settings.query({ member }, { signal }), signal);
  } catch (error) {
    log.debug({ error: describeError(error) }, "what a member chose is not known just now");
    return nothingChosen;
  }
}
