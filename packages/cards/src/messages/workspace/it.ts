// What is said in Italian about the settings of a workspace or server.
import type { Message } from "../message.ts";
import type { en } from "./en.ts";

export const it = {
  "heading.workspace.slack": "Per tutto questo spazio di lavoro",
  "heading.workspace.discord": "Per tutto questo server",
  "workspace.language": "Lingua di ciò che si pubblica per tutti",
  "workspace.language.none": "non decisa: quella di chi lo avvia",
  "workspace.digests": "Canale delle novità",
  "workspace.digests.none": "nessuno",
  "workspace.digests.unseen": "uno che Convivio non vede",
  "workspace.digests.closed.slack": "Convivio non è ancora in quel canale e non può scriverci. Scrivi lì {command}.",
  "workspace.digests.closed.discord":
    "Convivio non può ancora scrivere in quel canale. Dagli lì Vedere il canale e Inviare messaggi.",
  "workspace.answers": "Risposte ai comandi nei canali",
  "workspace.answers.public": "le vede tutto il canale",
  "workspace.answers.private": "le vede solo chi chiede",
  "workspace.follow": "Chi può far seguire qualcosa a un canale",
  "workspace.follow.managers": "chi può gestire il canale",
  "workspace.follow.everybody": "chiunque",
  "workspace.timeZone": "Fuso orario di chi non ne ha",
  "workspace.type.language": "Per scegliere una lingua, premine una o scrivi: {command}",
  "workspace.type.digests": "Per scegliere il canale delle novità: {command}",
  "workspace.type.timeZone": "Per scegliere un fuso orario: {command}",
  "workspace.own": "Ciò che ognuno ha scelto per sé viene prima: la sua lingua e il suo fuso orario.",
  "workspace.seen": "Solo chi gestisce il tutto vede e cambia questo. Gli altri lo notano entro un minuto.",
  "action.workspace.slack": "Cambia per lo spazio di lavoro",
  "action.workspace.discord": "Cambia per il server",
  "action.workspace.language.none": "Nessuna lingua comune",
  "action.workspace.digests.here": "Novità in questo canale",
  "action.workspace.digests.none": "Nessun canale delle novità",
  "action.workspace.answers.public": "Mostra le risposte a tutti",
  "action.workspace.answers.private": "Mostrale solo a chi chiede",
  "action.workspace.follow.everybody": "Chiunque può far seguire i canali",
  "action.workspace.follow.managers": "Solo i gestori possono far seguire",
  "workspace.mayNot.slack":
    "Solo chi amministra questo spazio di lavoro può cambiare ciò che vale per tutto. Chiedi a loro.",
  "workspace.mayNot.discord":
    "Solo chi ha il permesso Gestire il server può cambiare ciò che vale per tutto. Chiedi a loro.",
  "workspace.unsaid": "Non siamo riusciti a sapere se amministri questo spazio di lavoro. Riprova tra qualche minuto.",
  "workspace.notInstalled.slack":
    "Per quanto ne sa, Convivio non è installato in questo spazio di lavoro. Aggiungilo di nuovo, poi riscrivi il comando.",
  "workspace.notInstalled.discord":
    "Per quanto ne sa, Convivio non è installato in questo server. Aggiungilo di nuovo, poi riscrivi il comando.",
  "workspace.noServer": "Scrivi questo nel server di cui si tratta.",
  "workspace.noChannel": "Scrivi questo in un canale, così sappiamo quale intendi.",
} as const satisfies Record<keyof typeof en, Message>;
