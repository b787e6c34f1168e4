// The words of the lists in English: the measure for every other language.
import type { Message } from "../../../messages/message.ts";

export const en = {
  new: "New",
} as const satisfies Record<string, Message>;
