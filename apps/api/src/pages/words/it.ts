// The pages' own words in Italian.
import type { Words } from "./keys.ts";

export const it: Words = {
  "frame.skip": "Vai al contenuto",
  "frame.browse": "Sfoglia il catalogo",
  "frame.languages": "Lingue",
  "frame.about":
    "Convivio è una tavola condivisa: pratiche di integrazione di città dalle molte culture, ciascuna con il suo contesto e le sue fonti.",
  "frame.licence":
    "I suoi testi possono essere usati da chiunque secondo {licence}. Ogni fonte mantiene le proprie condizioni.",
  "frame.playground": "Vedi le risposte come in Slack e in Discord",

  "ask.label": "La tua domanda",
  "ask.hint": "Una città, un paese, un tema o un anno, in qualsiasi ordine. Inizia con /event per gli eventi.",
  "ask.button": "Chiedi",
  "ask.title": "Chiedi al catalogo",
  "ask.answer": "Risposta a «{question}»",
  "ask.reading": "Come abbiamo letto la tua domanda",
  "ask.results": "Risultati",

  "translation.stale": "L’originale è cambiato dopo questa traduzione.",

  "list.languages": "Titoli e testi sono nella lingua in cui sono stati scritti.",
  "list.first": "Torna alla prima pagina",
  "list.pages": "Pagine di questo elenco",
  "list.none": "Il catalogo non ha ancora nulla di questo.",

  "kind.practice": "Pratica",
  "kind.event": "Evento",
  "kind.city": "Città",
  "kind.theme": "Tema",
  "kind.organisation": "Organizzazione",
  "kind.resource": "Risorsa",

  "practices.about":
    "Che cosa hanno fatto le città perché si viva bene insieme, per titolo. Ogni pratica è raccontata con il suo contesto: ciò che funziona in una città non sempre viaggia così com’è.",
  "events.about":
    "Dove le pratiche sono state raccontate: chi si è incontrato, che cosa è stato detto e mostrato, e il seguito.",
  "cities.about": "Città e quartieri, per nome.",
  "cities.in": "Città: {country}",
  "cities.all": "Tutte le città",
  "themes.about": "L’elenco controllato con cui le pratiche sono classificate a mano.",
  "organisations.about": "Chi guida, sostiene e finanzia le pratiche, o riunisce le persone, per nome.",
  "resources.about": "Strumenti, linee guida, video, rapporti e siti web, per titolo.",

  "events.all": "Tutti",
  "events.upcoming": "In arrivo",
  "events.past": "Passati",
  "events.when": "Quando si svolgono",
  "events.none": "Per ora nessun evento è annunciato. Quelli passati restano, con ciò che vi è stato detto.",
  "events.series": "Serie",

  "trust.title": "Quanto se ne sa davvero",
  "trust.state": "Stato della scheda",
  "trust.published": "pubblicata",
  "trust.completeness": "Quanto è raccontato",
  "trust.share": "{percent} di ciò che un’altra città chiederebbe",
  "practice.lineage": "Da dove viene",
  "lineage.adopted": "adottata così com’era",
  "lineage.adapted": "adattata",
  "lineage.tried-and-dropped": "provata qui e abbandonata",
  "practice.media": "Immagini e filmati",
  "practice.glance": "In breve",

  "event.when": "Quando",
  "event.where": "Dove",
  "event.kind": "Tipo",
  "event.attendance": "Come ci si è incontrati",
  "event.then": "Ruoli e appartenenze sono quelli di quel giorno.",

  "city.names": "In altre lingue",
  "city.districts": "Quartieri",
  "city.country": "Paese",
  "city.population": "Abitanti",
  "city.map": "Mappa",
  "city.part": "Fa parte di",

  "organisation.homepage": "Sito web",
  "resource.year": "Anno",

  "source.lastSeen": "vista in rete il {date}",
  "source.archive": "copia archiviata",
  "source.noAddress": "senza indirizzo web",

  "cite.title": "Come citare questa pagina",
  "cite.text": "«{title}». Convivio, revisione {revision}, consultato il {date}.",
  "cite.licence":
    "Il testo del catalogo può essere usato secondo {licence}, citando Convivio. Le fonti mantengono le proprie condizioni.",

  "problem.next": "Che cosa puoi fare ora",
  "problem.ask": "Chiedi ciò che cercavi, oppure sfoglia:",
};
