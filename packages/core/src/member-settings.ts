// What a member has chosen for themselves, in whichever channel they ask.
import { z } from "zod";
import { Language } from "./language.ts";
import { TimeZone } from "./time-zone.ts";

/** Null: nothing is chosen, so what their platform says of them counts. */
export const MemberSettings = z.object({ language: Language.nullable(), timeZone: TimeZone.nullable() });
export type MemberSettings = z.infer<typeof MemberSettings>;

export const nothingChosen: MemberSettings = { language: null, timeZone: null };
