// What a member chose for themselves, as far as it is known soon: nothing waits long for it, and nothing fails by it.
import { type Member, type MemberSettings, nothingChosen } from "@convivio/core";
import { type Asking, callBriefly } from "../api-call.ts";

export function chosenBy(asking: Asking, member: Member): Promise<MemberSettings> {
  return callBriefly(asking, nothingChosen, (signal) =>
    asking.catalogue.members.settings.query({ member }, { signal }),
  );
}
