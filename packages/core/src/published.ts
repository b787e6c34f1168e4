// From a draft to what the published tables take: what was left out gets the empty value its field allows.
import type { z } from "zod";
import { publishedSchemas } from "./fields/fields.ts";
import type { RecordKind } from "./record.ts";
import type { Snapshot } from "./snapshot.ts";

/** Ways to say that nothing stands in a field, the plainest first. */
const empties: readonly unknown[] = [undefined, null, [], ""];

/** The record as it would be published, or what is wrong with it. A field that may be empty and is not written is no fault. */
export function readPublished(kind: RecordKind, snapshot: Snapshot): z.ZodSafeParseResult<{ slug: string }> {
  const shape: Readonly<Record<string, z.ZodType>> = publishedSchemas[kind].shape;
  const whole = Object.entries(shape).map(([name, schema]) => [name, snapshot[name] ?? emptyFor(schema)] as const);
  return publishedSchemas[kind].safeParse(Object.fromEntries(whole));
}

function emptyFor(schema: z.ZodType): unknown {
  return empties.find((empty) => schema.safeParse(empty).success);
}
