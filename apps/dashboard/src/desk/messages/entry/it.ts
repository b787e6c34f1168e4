// The words of signing in, setting up and joining in Italian.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const it: Translated<typeof en> = {
  "signIn.title": "Accedi",
  "signIn.button": "Accedi",
  "signIn.pending": "Accesso in corso",
  "signIn.provider": "Continua con {name}",
  "signIn.or": "Oppure con il tuo indirizzo e-mail",
  "signIn.link": "Ricevi invece un link monouso",

  "field.email": "Indirizzo e-mail",
  "field.password": "Password",
  "field.name": "Il tuo nome",
  "field.newPassword": "Nuova password",
  "field.code": "Codice",
  "field.backupCode": "Codice di riserva",
  "hint.name": "Gli altri lo vedono accanto a ciò che scrivi.",
  "hint.password": "Almeno 12 caratteri. Qualche parola messa insieme si ricorda facilmente.",
  "hint.code": "Le sei cifre che la tua app di autenticazione mostra adesso.",
  "hint.backupCode": "Uno dei codici che hai conservato attivando il secondo fattore. Ognuno vale una volta sola.",

  "link.title": "Accedi per e-mail",
  "link.text": "Mandiamo un link al tuo indirizzo. Ti fa entrare una volta, senza password.",
  "link.button": "Manda il link",
  "link.pending": "Invio in corso",
  "link.back": "Accedi con la password",
  "link.sent": "Guarda nella tua posta",
  "link.sentText":
    "Se {email} ha un account qui, un link è in arrivo. Vale 15 minuti. Se non arriva nulla, chiedi a chi amministra: senza un server di posta, il link si trova nella sua posta in uscita.",

  "factor.title": "Ancora un passo",
  "factor.text": "Il tuo account chiede un secondo fattore.",
  "factor.button": "Continua",
  "factor.pending": "Verifica in corso",
  "factor.useBackup": "Usa un codice di riserva",
  "factor.useApp": "Usa l’app di autenticazione",
  "factor.again": "Ricomincia",

  "enter.title": "Accedi con un link",
  "enter.text": "Questo link ti fa entrare una volta. Premi il pulsante per usarlo.",

  "over.title": "Questo link non vale più",
  "over.text": "È già stato usato o è scaduto.",
  "over.ask": "Chiedi un nuovo link",
  "over.invitation":
    "L’invito è stato accettato o ritirato, oppure è scaduto. Chiedine uno nuovo a chi ti ha invitato.",
  "over.incomplete": "L’indirizzo non è completo. Copialo per intero dal messaggio.",

  "setUp.title": "Prepara il tavolo",
  "setUp.text": "L’amministrazione passa a te: inviti gli altri e decidi chi può fare cosa.",
  "setUp.button": "Prepara il tavolo",
  "setUp.pending": "Preparazione in corso",
  "setUp.noLink": "Apri il link che il terminale mostra",
  "setUp.noLinkText":
    "Nessuno si prende ancora cura di questo Convivio. Chi lo ha avviato trova un link nel terminale, o ne ottiene uno nuovo con questo comando:",
  "setUp.done": "Il tavolo è già pronto",
  "setUp.doneText": "C’è già chi amministra. Accedi, oppure chiedi un invito.",
  "setUp.over": "Un altro link l’ha sostituito, o è passato un giorno. Il terminale ne mostra uno nuovo a ogni avvio.",

  "invitation.title": "Benvenuto a tavola",
  "invitation.contributor": "{inviter} ti invita a proporre schede e a scrivere bozze per il catalogo.",
  "invitation.curator": "{inviter} ti invita a scrivere, rivedere e pubblicare il catalogo.",
  "invitation.administrator": "{inviter} ti invita a prenderti cura del catalogo e di chi lo scrive.",
  "invitation.email": "Il tuo account avrà l’indirizzo {email}.",
  "invitation.button": "Crea il mio account",
  "invitation.pending": "Creazione dell’account",

  "problem.not-invited":
    "Il tuo fornitore di identità ti conosce, ma qui non c’è un account né un invito per il tuo indirizzo. Chiedi a chi amministra di invitarti.",
  "problem.declined": "L’accesso non è avvenuto perché la richiesta è stata rifiutata dal tuo fornitore di identità.",
  "problem.failed": "L’accesso con il tuo fornitore di identità non è riuscito. Riprova.",

  "wrong.credentials":
    "Questo indirizzo e questa password non vanno insieme. Controlla entrambi, o chiedi un link monouso.",
  "wrong.code": "Questo codice non è giusto. I codici cambiano ogni 30 secondi: inserisci quello che vedi adesso.",
  "wrong.backupCode": "Questo non è uno dei tuoi codici di riserva, o è già stato usato.",
  "wrong.tookTooLong": "È passato troppo tempo. Ricomincia.",
  "wrong.password": "Questa non è la tua password.",
  "wrong.tries": {
    one: "I tentativi sono stati troppi. Aspetta {count} minuto.",
    other: "I tentativi sono stati troppi. Aspetta {count} minuti.",
  },
  "wrong.email": "Scrivi un indirizzo come nome@esempio.org.",
  "wrong.name": "Scrivi il tuo nome.",
  "wrong.empty": "Compila questo campo.",
  "wrong.short": "Usa almeno 12 caratteri.",
  "wrong.long": "Usa al massimo 128 caratteri.",
  "wrong.common": "Molte persone usano questa password, quindi è tra le prime che vengono provate. Scegline un’altra.",
  "wrong.taken": "C’è già un account con questo indirizzo e-mail.",
};
