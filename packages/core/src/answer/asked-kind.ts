// What a question can be about.
import { z } from "zod";

export const AskedKind = z.enum(["practice", "event"]);
export type AskedKind = z.infer<typeof AskedKind>;
