// The words of comparisons in English: the measure for every other language.
import type { Message } from "../../../messages/message.ts";

export const en = {
  "inserted.start": "inserted:",
  "inserted.end": "end of insertion.",
  "deleted.start": "deleted:",
  "deleted.end": "end of deletion.",
  "fold.show": { one: "Show {count} unchanged word", other: "Show {count} unchanged words" },
  "list.added": "added",
  "list.removed": "removed",
  "list.changed": "changed",
  "list.moved": "moved from place {from} to {to}",
} as const satisfies Record<string, Message>;
