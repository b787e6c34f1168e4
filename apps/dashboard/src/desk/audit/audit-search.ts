// What stands in the address of the audit log: whom, what, which record and which days it is about, and how far back one has turned.
import { z } from "zod";
import { recordId, words } from "../address/search.ts";

const day = () => z.iso.date().optional().catch(undefined);

export const AuditSearch = z.object({
  /** Of the person who acted. */
  account: words(100),
  action: words(60),
  record: recordId(),
  from: day(),
  to: day(),
  /** The entry before which this page begins. */
  before: recordId(),
});
export type AuditSearch = z.infer<typeof AuditSearch>;
