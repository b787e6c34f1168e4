// What mails say, in Spanish.
import type { MailWords } from "./keys.ts";

export const es: MailWords = {
  "link.subject": "Su enlace a Convivio",
  "link.text":
    "Hola, {name}:\n\nAbra este enlace para entrar en Convivio. Sirve una sola vez, hasta el {until}.\n\n{link}\n\nSi no lo ha pedido, no tiene que hacer nada: sin él no entra nadie.\n",
  "invitation.subject": "{inviter} le invita a Convivio",
  "invitation.text":
    "Hola:\n\n{inviter} le invita a cuidar del catálogo de Convivio, con esta función: {role}. Abra este enlace para crear su cuenta. Sirve hasta el {until}.\n\n{link}\n\nSi no esperaba este mensaje, no tiene que hacer nada.\n",
  "role.contributor": "colaboración",
  "role.curator": "redacción y publicación",
  "role.administrator": "administración",
  "link.over": "(Este enlace ya se ha usado o ha caducado.)",
};
