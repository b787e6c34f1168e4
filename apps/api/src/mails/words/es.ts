// What mails say, in Spanish.
import type { MailWords } from "./keys.ts";

export const es: MailWords = {
  "link.subject": "Su enlace a Convivio",
  "link.text":
    "Hola, {name}:\n\nAbra este enlace para entrar en Convivio. Sirve una sola vez, hasta el {until}.\n\n{link}\n\nSi no lo ha pedido, no tiene que hacer nada: sin él no entra nadie.\n",
  "invitation.subject": "{inviter} le invita a Convivio",
  "invitation.text":
    "Hola:\n\n{inviter} le invita a cuidar del catálogo de Convivio, con esta función: {role}. Abra este enlace para crear su cuenta. Sirve hasta el {until}.\n\n{link}\n\nSi no esperaba este mensaje, no tiene que hacer nada.\n",
  "password-changed.subject": "Se ha cambiado su contraseña de Convivio",
  "password-changed.text":
    "Hola, {name}:\n\nLa contraseña de su cuenta de Convivio se cambió el {at}. En los demás lugares donde tenía la sesión abierta, se ha cerrado.\n\nSi ha sido usted, no tiene que hacer nada. Si no, pida un enlace de un solo uso en la página de acceso, elija una contraseña nueva y avise a la administración.\n",
  "second-factor-changed.subject": "Se ha cambiado su segundo factor de Convivio",
  "second-factor-changed.text":
    "Hola, {name}:\n\nEl segundo factor de su cuenta de Convivio se cambió el {at}: se configuró una aplicación de autenticación o se crearon códigos de reserva nuevos.\n\nSi ha sido usted, no tiene que hacer nada. Si no, cambie su contraseña y avise a la administración.\n",
  "second-factor-removed.subject": "Se ha quitado su segundo factor de Convivio",
  "second-factor-removed.text":
    "Hola, {name}:\n\nEl segundo factor de su cuenta de Convivio se quitó el {at}. Para entrar basta ahora con su contraseña o con un enlace de un solo uso.\n\nSi lo ha hecho usted, o la administración a petición suya, no tiene que hacer nada. Si no, cambie su contraseña y avise a la administración.\n",
  "role.contributor": "colaboración",
  "role.curator": "redacción y publicación",
  "role.administrator": "administración",
  "link.over": "(Este enlace ya se ha usado o ha caducado.)",
};
