// What is said in Italian while Convivio is added to a workspace, and where it is not.
import type { Message } from "../message.ts";
import type { en } from "./en.ts";

export const it = {
  "install.add": "Aggiungi a Slack",
  "install.open": "Apri Slack",
  "heading.installed": "Convivio è in {workspace}",
  "install.next": "In Slack, scrivi {command} in un canale qualsiasi. La risposta la vedi solo tu.",
  "install.manage": "Chi gestisce lo spazio di lavoro può sceglierne la lingua e altre impostazioni con {command}.",
  "heading.notInstalled": "Convivio non è stato aggiunto",
  "install.denied": "In Slack non è stato consentito, quindi nulla è cambiato. Per aggiungerlo comunque, ricomincia.",
  "install.expired":
    "Ciò che è stato iniziato qui vale una volta sola, per dieci minuti, nel browser in cui è stato iniziato. Nulla è cambiato. Ricomincia.",
  "install.refused":
    "Slack non ha accettato ciò che gli è stato chiesto ({code}). Non è stato conservato nulla. Ricomincia; se non basta, avvisa chi gestisce questo Convivio.",
  "install.unreachable":
    "Slack non è raggiungibile in questo momento. Non è stato conservato nulla. Ricomincia tra un minuto.",
  "install.notKept":
    "Slack ha accolto Convivio, ma non siamo riusciti a conservarlo. Nulla è perduto. Ricomincia tra un minuto.",
  "install.organisation":
    "Convivio si aggiunge a uno spazio di lavoro alla volta, non a un’intera organizzazione. Non è stato conservato nulla. Ricomincia e scegli uno spazio di lavoro.",
  "install.code": "Codice: {code}",
  "heading.notHere": "Convivio non è in questo spazio di lavoro",
  "notHere.add":
    "È stato tolto, o non è mai stato aggiunto del tutto, perciò qui non può rispondere. Chi gestisce lo spazio di lavoro può aggiungerlo: {link}",
} as const satisfies Record<keyof typeof en, Message>;
