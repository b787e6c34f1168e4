// What a secretariat decides for its whole desk.
import { z } from "zod";

export const Settings = z.object({
  /** Whoever wrote a revision cannot publish it. */
  isFourEyes: z.boolean().default(false),
});
export type Settings = z.infer<typeof Settings>;
