// What mails say, in Italian.
import type { MailWords } from "./keys.ts";

export const it: MailWords = {
  "link.subject": "Il tuo link per Convivio",
  "link.text":
    "Ciao {name},\n\napri questo link per accedere a Convivio. Vale una sola volta, fino a {until}.\n\n{link}\n\nSe non l’hai chiesto, non devi fare nulla: senza il link non entra nessuno.\n",
  "invitation.subject": "{inviter} ti invita su Convivio",
  "invitation.text":
    "Ciao,\n\n{inviter} ti invita a prenderti cura del catalogo di Convivio, con questo ruolo: {role}. Apri questo link per creare il tuo account. Vale fino a {until}.\n\n{link}\n\nSe non aspettavi questo messaggio, non devi fare nulla.\n",
  "role.contributor": "collaborazione",
  "role.curator": "redazione e pubblicazione",
  "role.administrator": "amministrazione",
  "link.over": "(Questo link è già stato usato o è scaduto.)",
};
