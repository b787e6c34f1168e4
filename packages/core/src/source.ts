// A source is where a claim can be read: every published claim has one.
import { z } from "zod";

/** Only web addresses: nothing else may become a link in a card or on a page. */
export const WebAddress = z
  .url({ protocol: /^https?$/, error: "Use a web address that begins with https:// or http://." })
  .max(2000);

export const Source = z.object({
  title: z.string().trim().min(1).max(300),
  /** Null where it is not on the web. */
  url: WebAddress.nullable().default(null),
  publisher: z.string().trim().min(1).max(200),
  /** EDTF date of the source itself, where known. */
  published: z.string().max(60).nullable().default(null),
  /** Day on which the address last answered; null when never checked. */
  lastSeenAlive: z.iso.date().nullable().default(null),
  archiveUrl: WebAddress.nullable().default(null),
});
export type Source = z.infer<typeof Source>;
