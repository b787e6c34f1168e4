// The words of comparisons in Italian.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const it: Translated<typeof en> = {
  "inserted.start": "aggiunto:",
  "inserted.end": "fine dell’aggiunta.",
  "deleted.start": "eliminato:",
  "deleted.end": "fine dell’eliminazione.",
  "fold.show": { one: "Mostra {count} parola invariata", other: "Mostra {count} parole invariate" },
  "list.added": "aggiunto",
  "list.removed": "tolto",
  "list.changed": "cambiato",
  "list.moved": "spostato dal posto {from} al posto {to}",
};
