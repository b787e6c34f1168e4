// The words of comparisons in French.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const fr: Translated<typeof en> = {
  "inserted.start": "ajouté :",
  "inserted.end": "fin de l’ajout.",
  "deleted.start": "supprimé :",
  "deleted.end": "fin de la suppression.",
  "fold.show": { one: "Afficher {count} mot inchangé", other: "Afficher {count} mots inchangés" },
  "list.added": "ajouté",
  "list.removed": "retiré",
  "list.changed": "modifié",
  "list.moved": "déplacé de la place {from} à la place {to}",
};
