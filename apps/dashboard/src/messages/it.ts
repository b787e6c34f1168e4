// The page's words in Italian.
import type { Messages } from "./en.ts";

export const it: Messages = {
  "page.title": "Convivio: che cosa hanno provato altre città",
  "page.skip": "Vai alla risposta",
  "page.headline": "Che cosa ha già provato un’altra città?",
  "page.lead":
    "Chiedi del vivere insieme nelle città di molte culture. Vedi la risposta che la tua rete riceverebbe in Slack o in Discord, ogni affermazione con la sua fonte.",
  "page.newTab": "(si apre in una nuova scheda)",

  "ask.label": "La tua domanda",
  "ask.hint": "Una città, un paese, un tema o un anno, in qualsiasi ordine. Inizia con /event per gli eventi.",
  "ask.send": "Chiedi",
  "ask.tooLong": {
    one: "{count} carattere di troppo. Chiedi con meno parole.",
    other: "{count} caratteri di troppo. Chiedi con meno parole.",
  },
  "ask.examples": "Prova una di queste",

  "setting.language": "Lingua",
  "setting.appearance": "Aspetto",
  "appearance.system": "Automatico",
  "appearance.light": "Chiaro",
  "appearance.dark": "Scuro",

  "answer.waiting": "La risposta",
  "answer.to": "Risposta a «{question}»",
  "answer.help": "Come chiedere",
  "answer.looking": "Cerco una risposta",
  "answer.found": { one: "{count} risultato.", other: "{count} risultati." },
  "answer.showing": "Da {from} a {to}.",
  "answer.opened": "Dettagli: {title}.",
  "answer.nothing": "Nulla nel catalogo risponde a questa domanda. Qui sotto c’è ciò che le è vicino.",
  "answer.whole": "Torna a tutta la risposta",
  "answer.views": "Mostra la risposta",
  "answer.slack": "In Slack",
  "answer.discord": "In Discord",
  "answer.text": "In testo semplice",
  "answer.textHint": "Gli stessi fatti, soltanto parole, per un terminale o una e-mail.",

  "empty.title": "La tavola è apparecchiata",
  "empty.text": "Fai una domanda o scegli un esempio. La risposta è servita qui.",

  "chat.used": "Hai usato {command}",
  "chat.app": "App",
  "chat.private": "Solo tu vedi questo messaggio",
  "chat.share":
    "Nella chat questo pulsante mostra la risposta a tutto il canale, con «Condiviso da» e il tuo nome. Da questa pagina non si pubblica nulla. Per mostrarla subito a qualcuno, manda l’indirizzo di questa pagina.",
  "chat.follow":
    "Nella chat questo pulsante mostra di che cosa riceveresti avviso e quando, e permette di seguirlo. Questa pagina non invia nulla a nessuno.",
  "chat.wish":
    "In una chat questo pulsante dice ai curatori che qualcuno aspetta una risposta, senza nome. Questa pagina non lo dice a nessuno.",
  "chat.form":
    "In una chat questo pulsante apre un breve modulo per i curatori. Questa pagina non invia nulla a nessuno.",
  "chat.understood": "Come abbiamo letto la tua domanda",

  "failure.kept": "La tua domanda resta qui sopra.",
  "failure.again": "Riprova",
  "failure.ask": "Ripeti la domanda",
  "failure.reference": "Riferimento: {reference}",

  "footer.catalogue": "Tutto il catalogo",
  "footer.members": "Quello che vedono i membri in Slack e Discord",
  "footer.about":
    "Convivio è una tavola condivisa: porta le pratiche di integrazione, e gli incontri in cui sono state raccontate, nella chat dove chi lavora nelle città già si parla.",
  "footer.licence":
    "I suoi testi possono essere usati da chiunque secondo {licence}. Ogni fonte mantiene le proprie condizioni.",
  "footer.connect": "Per averlo nella tua chat, leggi {slack} o {discord} nel repository.",
};
