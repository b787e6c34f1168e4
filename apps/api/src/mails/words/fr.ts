// What mails say, in French.
import type { MailWords } from "./keys.ts";

export const fr: MailWords = {
  "link.subject": "Votre lien vers Convivio",
  "link.text":
    "Bonjour {name},\n\nouvrez ce lien pour vous connecter à Convivio. Il sert une seule fois, jusqu’au {until}.\n\n{link}\n\nSi vous ne l’avez pas demandé, vous n’avez rien à faire : sans lui, personne n’entre.\n",
  "invitation.subject": "{inviter} vous invite sur Convivio",
  "invitation.text":
    "Bonjour,\n\n{inviter} vous invite à prendre soin du catalogue de Convivio, avec ce rôle : {role}. Ouvrez ce lien pour créer votre compte. Il est valable jusqu’au {until}.\n\n{link}\n\nSi vous n’attendiez pas ce message, vous n’avez rien à faire.\n",
  "role.contributor": "contribution",
  "role.curator": "rédaction et publication",
  "role.administrator": "administration",
  "link.over": "(Ce lien a déjà servi ou a expiré.)",
};
