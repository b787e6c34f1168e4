// The keys of the messages, as English has them.
import type { en } from "./en.ts";

export type MessageKey = keyof typeof en;
