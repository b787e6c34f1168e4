// The column of what is encrypted before it comes here; the keys never do.
import { jsonb } from "drizzle-orm/pg-core";

export interface Sealed {
  /** The id of the key that opens it. */
  key: string;
  text: string;
}

export const sealed = () => jsonb().$type<Sealed>();
