// The words of home in Italian.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const it: Translated<typeof en> = {
  title: "Che cosa ti aspetta, {name}",
  text: "Prima ciò che aspetta da più tempo. Ciò che è fatto sparisce da qui da solo.",
  count: "{count}",
  "count.more": "{count} o più",
  more: { one: "Mostrane ancora {count}", other: "Mostrane ancora {count}" },
  all: "Tutto in:",
  translation: "Traduzione: {language}",
  "own.title": "Tuo, non ancora pubblicato",
  "own.empty":
    "Per ora niente è tuo. Ciò che cominci, o di cui ti occupi in revisione, resta qui finché non è pubblicato.",
  "own.since": "modificato",
  "own.all": "Affidato a te, in:",
  "own.next.draft": "Continua a scrivere, poi manda in revisione.",
  "own.next.in-review": "Adesso lo legge qualcun altro. Non devi fare niente.",
  "own.next.changes-asked": "Sono state chieste modifiche. Leggi quali, e falle.",
  "own.next.published": "Pubblicato.",
  "own.next.archived": "Archiviato.",
  "begun.title": "Cominciato e non salvato",
  "begun.next": "Quello che hai scritto è al sicuro. Continua, poi salva una versione.",
  "begun.since": "scritto",
  "review.title": "In attesa di revisione",
  "review.empty": "Niente aspetta una revisione. Ciò che mandano gli altri sta qui, il più vecchio per primo.",
  "review.next": "Leggilo, poi pubblicalo o chiedi modifiche.",
  "review.since": "inviato",
  "check.title": "Da verificare di nuovo",
  "check.empty": "Tutto ciò che è stato verificato una volta è ancora aggiornato.",
  "check.next": "Guarda se vale ancora, poi annota il giorno della verifica.",
  "check.since": "verificato",
  "check.due": "Tutto ciò che è da verificare",
  "check.stale": "Tutto ciò che è scaduto",
  "check.never": {
    one: "{count} pratica non è mai stata verificata",
    other: "{count} pratiche non sono mai state verificate",
  },
  "behind.title": "Traduzioni rimaste indietro",
  "behind.empty": "Ogni traduzione dice quello che dice il suo originale.",
  "behind.next": "Guarda che cosa è cambiato nell’originale, e dillo anche nella traduzione.",
  "behind.since": "tradotto",
};
