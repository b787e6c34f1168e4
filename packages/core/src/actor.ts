// Whoever acts: every revision and every audit row names one.
import { z } from "zod";
import { Member } from "./member.ts";

export const Actor = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("person"), id: z.string().min(1), name: z.string() }),
  Member.extend({ kind: z.literal("member") }),
  z.object({ kind: z.literal("key"), id: z.string().min(1), name: z.string() }),
  z.object({ kind: z.literal("job"), name: z.string().min(1) }),
]);
export type Actor = z.infer<typeof Actor>;
