// The words of the frame around every screen in Italian.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const it: Translated<typeof en> = {
  skip: "Vai al contenuto",
};
