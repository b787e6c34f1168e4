// What mails say, in Italian.
import type { MailWords } from "./keys.ts";

export const it: MailWords = {
  "link.subject": "Il tuo link per Convivio",
  "link.text":
    "Ciao {name},\n\napri questo link per accedere a Convivio. Vale una sola volta, fino a {until}.\n\n{link}\n\nSe non l’hai chiesto, non devi fare nulla: senza il link non entra nessuno.\n",
  "invitation.subject": "{inviter} ti invita su Convivio",
  "invitation.text":
    "Ciao,\n\n{inviter} ti invita a prenderti cura del catalogo di Convivio, con questo ruolo: {role}. Apri questo link per creare il tuo account. Vale fino a {until}.\n\n{link}\n\nSe non aspettavi questo messaggio, non devi fare nulla.\n",
  "password-changed.subject": "La tua password di Convivio è stata cambiata",
  "password-changed.text":
    "Ciao {name},\n\nla password del tuo account su Convivio è stata cambiata il {at}. Ovunque altro avessi una sessione aperta, ora è chiusa.\n\nSe sei stato tu, non devi fare nulla. Altrimenti chiedi un link monouso nella pagina di accesso, scegli una nuova password e avvisa chi amministra.\n",
  "second-factor-changed.subject": "Il tuo secondo fattore di Convivio è stato cambiato",
  "second-factor-changed.text":
    "Ciao {name},\n\nil secondo fattore del tuo account su Convivio è stato cambiato il {at}: è stata configurata un’app di autenticazione, o sono stati creati nuovi codici di riserva.\n\nSe sei stato tu, non devi fare nulla. Altrimenti cambia la password e avvisa chi amministra.\n",
  "second-factor-removed.subject": "Il tuo secondo fattore di Convivio è stato rimosso",
  "second-factor-removed.text":
    "Ciao {name},\n\nil secondo fattore del tuo account su Convivio è stato rimosso il {at}. Per accedere ora bastano la password o un link monouso.\n\nSe sei stato tu, o chi amministra su tua richiesta, non devi fare nulla. Altrimenti cambia la password e avvisa chi amministra.\n",
  "role.contributor": "collaborazione",
  "role.curator": "redazione e pubblicazione",
  "role.administrator": "amministrazione",
  "link.over": "(Questo link è già stato usato o è scaduto.)",
};
