// The words of the frame around every screen in Arabic.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const ar: Translated<typeof en> = {
  skip: "انتقل إلى المحتوى",
};
