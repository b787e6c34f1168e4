// The words of the frame around every screen in Italian.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const it: Translated<typeof en> = {
  skip: "Vai al contenuto",

  desk: "Tavolo dei curatori",

  navigation: "Navigazione",

  language: "Lingua",

  "group.work": "Lavoro",
  "group.catalogue": "Catalogo",
  "group.administration": "Amministrazione",

  "go.home": "Inizio",
  "go.questions": "Domande",
  "go.reports": "Segnalazioni",
  "go.imports": "Importazioni",
  "go.sources": "Fonti",
  "go.audit": "Registro",
  "go.accounts": "Account e ruoli",
  "go.mails": "Posta in uscita",
  "go.settings": "Impostazioni",
  "go.to": "Vai a: {place}",

  "account.menu": "Il tuo account",
  "account.of": "Account di {name}",
  "account.own": "Il tuo account",
  "account.signOut": "Esci",
  "account.stillIn": "Hai ancora l’accesso aperto: il tavolo non è raggiungibile. Riprova tra un minuto.",

  "role.contributor": "Contributore",
  "role.curator": "Curatore",
  "role.administrator": "Amministratore",

  "appearance.system": "Colori automatici",
  "appearance.light": "Chiaro",
  "appearance.dark": "Scuro",

  "search.open": "Cerca ovunque",
  "search.hint": "Una scheda, una schermata, un’azione",
  "search.found": "Risultati",
  "search.records": "Schede",
  "search.screens": "Schermate",
  "search.actions": "Comincia",
  "search.looking": "Ricerca in corso",
  "search.nothing": "Niente ha questo nome. Prova con meno lettere.",
  "search.failed": "La ricerca non è riuscita. Scrivi di nuovo per riprovare.",

  "shortcuts.title": "Scorciatoie da tastiera",
  "shortcuts.on": "Le lettere singole si possono disattivare:",
  "shortcuts.off": "Le lettere singole sono disattivate. Attivale qui:",

  offline: "Il tavolo non è raggiungibile. Ciò che scrivi resta in questo browser. Riproviamo ogni pochi secondi.",

  "ended.title": "La tua sessione è finita",
  "ended.text":
    "Ciò che hai scritto resta in questa pagina. Accedi di nuovo in un’altra scheda, poi torna qui: questa pagina riprende da dov’era.",
  "ended.signIn": "Accedi di nuovo",
  "ended.done": "Ho fatto l’accesso",
  "ended.looking": "Verifica in corso",

  "notFound.title": "A questo indirizzo non c’è nulla",
  "notFound.text": "L’indirizzo può contenere un errore, o ciò che era qui ne ha un altro. Ctrl-K trova tutto.",
  "notFound.home": "Vai all’inizio",

  "kind.practice.one": "Pratica",
  "kind.practice.many": "Pratiche",
  "kind.practice.new": "Nuova pratica",
  "kind.event.one": "Evento",
  "kind.event.many": "Eventi",
  "kind.event.new": "Nuovo evento",
  "kind.series.one": "Serie",
  "kind.series.many": "Serie",
  "kind.series.new": "Nuova serie",
  "kind.city.one": "Città",
  "kind.city.many": "Città",
  "kind.city.new": "Nuova città",
  "kind.organisation.one": "Organizzazione",
  "kind.organisation.many": "Organizzazioni",
  "kind.organisation.new": "Nuova organizzazione",
  "kind.person.one": "Persona",
  "kind.person.many": "Persone",
  "kind.person.new": "Nuova persona",
  "kind.statement.one": "Dichiarazione",
  "kind.statement.many": "Dichiarazioni",
  "kind.statement.new": "Nuova dichiarazione",
  "kind.resource.one": "Risorsa",
  "kind.resource.many": "Risorse",
  "kind.resource.new": "Nuova risorsa",
  "kind.theme.one": "Tema",
  "kind.theme.many": "Temi",
  "kind.theme.new": "Nuovo tema",
  "kind.topic.one": "Argomento",
  "kind.topic.many": "Argomenti",
  "kind.topic.new": "Nuovo argomento",
  "kind.country.one": "Paese",
  "kind.country.many": "Paesi",
  "kind.country.new": "Nuovo paese",
};
