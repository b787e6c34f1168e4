// The words of the frame around every screen in Spanish.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const es: Translated<typeof en> = {
  skip: "Saltar al contenido",
};
