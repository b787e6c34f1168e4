// What is said in Italian about what is kept of a member.
import type { Message } from "../message.ts";
import type { en } from "./en.ts";

export const it = {
  "heading.traces": "Che cosa si conserva di te",
  "traces.kept": "In numeri",
  "traces.settings": "Impostazioni tue",
  "traces.follows": "Ciò che segui o che hai avviato per un canale",
  "traces.suggestions": "Pratiche che hai proposto",
  "traces.remarks": "Ciò che hai scritto ai curatori",
  "traces.changeReports": "Cambiamenti che hai segnalato",
  "traces.wishes": "Domande di cui vuoi sapere la risposta",
  "traces.deliveries": "Messaggi inviati a te, o in arrivo",
  "traces.installations": "Spazi di lavoro o server in cui hai aggiunto Convivio",
  "traces.acts": "Righe nel registro di ciò che è stato fatto",
  "traces.none": "Niente. Convivio non ti conosce.",
  "traces.choose": "«{export}» ti dà tutto in un file. «{ask}» chiede ancora una volta, poi ti fa dimenticare.",
  "traces.questions": "Ciò che hai chiesto non c'è: le domande si conservano senza chi le ha fatte.",
  "action.traces.export": "Ricevi i miei dati",
  "action.traces.ask": "Dimenticami",
  "action.traces.forget": "Sì, dimenticami",
  "action.traces.keep": "Conserva",
  "heading.ownData": "I tuoi dati",
  "traces.download": "Scarica i tuoi dati in un file JSON",
  "traces.opensFor": "Il link si apre per {minutes} minuti, per chiunque lo abbia: non passarlo ad altri.",
  "heading.forget": "Dimenticarti per sempre?",
  "forget.goes":
    "Le tue impostazioni, ciò che segui e ciò che vuoi sapere vengono cancellati, e i messaggi in arrivo per te vengono fermati.",
  "forget.stays":
    "Ciò che hai dato al catalogo resta, senza di te: pratiche proposte, cambiamenti segnalati, ciò che un canale segue per mano tua. Ciò che hai scritto ai curatori viene cancellato.",
  "forget.forGood":
    "Non si può annullare. Per averne una copia, ricevi prima i tuoi dati. Per continuare, premi «{button}».",
  "heading.forgotten": "Non sappiamo più chi sei",
  "forgotten.done":
    "Le tue impostazioni, ciò che seguivi e ciò che volevi sapere sono cancellati, e i messaggi in arrivo per te sono fermati.",
  "forgotten.stays": "Ciò che hai dato al catalogo resta, senza di te. Non saprai che cosa ne sarà.",
  "forgotten.anew": "Puoi continuare a chiedere. Si conserva solo ciò che fai d'ora in poi, come se arrivassi ora.",
  "heading.kept": "Non è cambiato niente",
  "kept.nothing": "Tutto resta com'era.",
  "kept.again": "Per rivederlo, o per farti dimenticare: {command}",
  "help.forgetMe": "Che cosa si conserva di te, in un file o dimenticato: {command}",
} as const satisfies Record<keyof typeof en, Message>;
