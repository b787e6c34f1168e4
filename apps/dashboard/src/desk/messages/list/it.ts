// The words of the lists in Italian.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const it: Translated<typeof en> = {
  "search.label": "Cerca per nome",
  "search.hint": "Cerca per nome",

  count: { one: "{count} scheda", other: "{count} schede" },

  any: "Qualsiasi",

  columns: "Colonne",
  "columns.hint": "In una finestra stretta le ultime vengono omesse.",

  "column.title": "Nome",
  "column.state": "Stato",
  "column.updated": "Modificato",
  "column.missing": "Manca",
  "column.freshness": "Freschezza",
  "column.assignee": "Affidato a",
  "column.languages": "Lingue",
  "column.created": "Creato",

  sort: "Ordina per",
  "sort.title": "Per nome",
  "sort.updated": "Modificate di recente",
  "sort.created": "Create di recente",
  "sort.state": "Per stato",
  "sort.missing": "Più incomplete",

  "missing.nothing": "Nulla",
  "missing.count": { one: "{count} campo", other: "{count} campi" },
  "missing.yes": "Manca qualcosa",
  "missing.no": "Non manca nulla",

  "published.yes": "Pubblicato",
  "published.no": "Non pubblicato",

  export: "Esporta",
  "export.as": "Come {format}",

  filters: "Filtri",
  "filters.clear": "Togli tutti i filtri",
  "filters.set": "Filtri attivi",

  "filter.state": "Stato",
  "filter.published": "Nel catalogo pubblico",
  "filter.missing": "Per la pubblicazione",
  "filter.freshness": "Freschezza",
  "filter.country": "Paese",
  "filter.theme": "Tema",
  "filter.waits": "Che cosa ti aspetta",
  "filter.assignee": "Affidato a",

  "waits.own": "Tuo, non ancora pubblicato",
  "waits.review": "In attesa di revisione",
  "waits.check": "Da verificare di nuovo",
  "waits.behind": "Traduzioni rimaste indietro",

  "assignee.me": "Me",
  "assignee.none": "Nessuno",

  "chip.assignee": "Affidato a: {name}",

  "nothing.fits": "Nessun risultato",
  "nothing.text": "Nessuna scheda ha queste parole nel nome. Prova con meno lettere, o togli i filtri.",
  "nothing.filters": "Nessuna scheda soddisfa tutti i filtri insieme. Togline uno, o toglili tutti.",
  "nothing.yet": "Ancora niente",
  "nothing.begin": "Qui compare ciò che tu o i tuoi colleghi cominciate, fin dalla prima bozza.",
  "nothing.own": "Qui compare ciò che cominci, fin dalla prima bozza.",

  "gaps.text": "Alcune righe non sono state caricate.",
  "gaps.retry": "Riprova",
};
