// The words of the frame around every screen in English: the measure for every other language.
import type { Message } from "../../../messages/message.ts";

export const en = {
  skip: "Skip to the content",
} as const satisfies Record<string, Message>;
