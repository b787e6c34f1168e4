// The words of the component kit in Italian.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const it: Translated<typeof en> = {
  "field.required": "(obbligatorio)",

  "counter.of": "{length} caratteri su {limit}",
  "counter.left": { one: "{count} carattere rimasto", other: "{count} caratteri rimasti" },
  "counter.over": { one: "{count} carattere di troppo", other: "{count} caratteri di troppo" },

  "select.choose": "Scegli",

  "combo.clear": "Togli {title}",
  "combo.looking": "Ricerca in corso",
  "combo.empty": "Ancora niente. Scrivi per cercare.",
  "combo.nothing": "Niente si chiama «{text}».",
  "combo.failed": "La ricerca non è riuscita. Scrivi di nuovo per riprovare.",
  "combo.create": "Crea «{title}»",

  "chips.remove": "Rimuovi {title}",
  "chips.up": "Sposta {title} in su",
  "chips.down": "Sposta {title} in giù",
  "chips.moved": "{title} è ora al posto {place} di {total}",
  "chips.removed": "{title} rimosso",

  "dialog.close": "Chiudi",
  "dialog.cancel": "Annulla",

  "notice.region": "Avvisi",
  "notice.undo": "Annulla l’azione",
  "notice.dismiss": "Nascondi",

  "progress.of": "{done} di {total}",
  "progress.soFar": "{done} finora",

  skeleton: "Caricamento",

  "error.again": "Riprova",
  "error.unchanged": "Non è stato modificato nulla.",
  "error.reference": "Riferimento: {reference}",

  "state.draft": "Bozza",
  "state.in-review": "In revisione",
  "state.changes-asked": "Modifiche richieste",
  "state.published": "Pubblicato",
  "state.archived": "Archiviato",
  "state.standing": "Versione precedente pubblicata",

  "freshness.fresh": "Aggiornato",
  "freshness.due": "Da verificare",
  "freshness.stale": "Superato",
  "freshness.unknown": "Mai verificato",

  "person.none": "Nessuno",

  breadcrumb: "Dove ti trovi",

  "summary.title": {
    one: "{count} punto richiede la tua attenzione",
    other: "{count} punti richiedono la tua attenzione",
  },

  "outer.newTab": "(si apre in una nuova scheda)",

  "menu.chosen": "(scelto)",

  "search.clear": "Cancella la ricerca",

  "actor.slack": "Qualcuno in Slack",
  "actor.discord": "Qualcuno in Discord",
  "actor.job": "Convivio stesso",
  "actor.unknown": "Non noto",
};
