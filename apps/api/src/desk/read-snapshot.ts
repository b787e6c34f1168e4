// From what was sent to a snapshot: every field known to its kind, texts trimmed, what says nothing gone.
import { ConvivioError, type RecordKind, type Snapshot, snapshotSchemaOf, tidySnapshot } from "@convivio/core";

/** The first field that cannot be kept is named; everything else a draft may say, however unfinished. */
export function readSnapshot(kind: RecordKind, sent: Snapshot, isTranslation = false): Snapshot {
  const parsed = snapshotSchemaOf(kind, isTranslation).safeParse(sent);
  if (parsed.success) return tidySnapshot(parsed.data);
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const field = unknown ?? issue?.path.join(".") ?? "";
  const sentence = unknown === undefined ? (issue?.message ?? "") : `A ${kind} has no such field.`;
  throw new ConvivioError("invalid-input", `${field}: ${sentence}`, kind, { field });
}
