// The words of comparisons in Spanish.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const es: Translated<typeof en> = {
  "inserted.start": "añadido:",
  "inserted.end": "fin de lo añadido.",
  "deleted.start": "eliminado:",
  "deleted.end": "fin de lo eliminado.",
  "fold.show": { one: "Mostrar {count} palabra sin cambios", other: "Mostrar {count} palabras sin cambios" },
  "list.added": "añadido",
  "list.removed": "quitado",
  "list.changed": "cambiado",
  "list.moved": "movido del lugar {from} al {to}",
};
