// The words of signing in, setting up and joining in Spanish.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const es: Translated<typeof en> = {
  "signIn.title": "Iniciar sesión",
  "signIn.button": "Iniciar sesión",
  "signIn.pending": "Iniciando la sesión",
  "signIn.provider": "Continuar con {name}",
  "signIn.or": "O con su dirección de correo",
  "signIn.link": "Recibir en su lugar un enlace de un solo uso",

  "field.email": "Dirección de correo",
  "field.password": "Contraseña",
  "field.name": "Su nombre",
  "field.newPassword": "Contraseña nueva",
  "field.code": "Código",
  "field.backupCode": "Código de reserva",
  "hint.name": "Los demás lo ven junto a lo que usted escribe.",
  "hint.password": "Al menos 12 caracteres. Unas cuantas palabras juntas se recuerdan con facilidad.",
  "hint.code": "Las seis cifras que muestra ahora su aplicación de autenticación.",
  "hint.backupCode": "Uno de los códigos que guardó al activar el segundo factor. Cada uno sirve una sola vez.",

  "link.title": "Entrar por correo",
  "link.text": "Enviamos un enlace a su dirección de correo. Le permite entrar una vez, sin contraseña.",
  "link.button": "Enviar el enlace",
  "link.pending": "Enviando",
  "link.back": "Entrar con contraseña",
  "link.sent": "Mire su correo",
  "link.sentText":
    "Si {email} tiene una cuenta aquí, el enlace está en camino. Sirve durante 15 minutos. Si no llega nada, consulte a quien administra: sin servidor de correo, el enlace queda en su bandeja de salida.",

  "factor.title": "Un paso más",
  "factor.text": "Su cuenta pide un segundo factor.",
  "factor.button": "Continuar",
  "factor.pending": "Comprobando",
  "factor.useBackup": "Usar un código de reserva",
  "factor.useApp": "Usar la aplicación de autenticación",
  "factor.again": "Empezar de nuevo",

  "enter.title": "Entrar con enlace",
  "enter.text": "Este enlace le permite entrar una vez. Pulse el botón para usarlo.",

  "over.title": "Este enlace ya no sirve",
  "over.text": "Ya se ha usado o ha caducado.",
  "over.ask": "Pedir otro enlace",
  "over.invitation": "La invitación se aceptó o se retiró, o ha caducado. Pida otra a quien le invitó.",
  "over.incomplete": "La dirección no está completa. Cópiela entera desde el correo.",

  "setUp.title": "Preparar la mesa",
  "setUp.text": "Usted será quien administre: invita a los demás y decide qué puede hacer cada cual.",
  "setUp.button": "Preparar la mesa",
  "setUp.pending": "Preparando",
  "setUp.noLink": "Abra el enlace que muestra el terminal",
  "setUp.noLinkText":
    "Nadie cuida todavía de este Convivio. Quien lo ha puesto en marcha encuentra el enlace en el terminal, o consigue uno nuevo con esta orden:",
  "setUp.done": "La mesa ya está preparada",
  "setUp.doneText": "Ya hay quien administra. Inicie sesión o pida una invitación.",
  "setUp.over":
    "Otro enlace lo ha sustituido o ha pasado un día. El terminal muestra uno nuevo cada vez que se pone en marcha.",

  "invitation.title": "Le damos la bienvenida a la mesa",
  "invitation.contributor": "{inviter} le invita a proponer fichas y escribir borradores para el catálogo.",
  "invitation.curator": "{inviter} le invita a redactar, revisar y publicar el catálogo.",
  "invitation.administrator": "{inviter} le invita a cuidar del catálogo y de quienes lo escriben.",
  "invitation.email": "Su cuenta tendrá la dirección {email}.",
  "invitation.button": "Crear mi cuenta",
  "invitation.pending": "Creando la cuenta",

  "problem.not-invited":
    "Su proveedor de identidad le conoce, pero aquí no hay cuenta ni invitación para su dirección de correo. Pida a quien administra que le invite.",
  "problem.declined": "La sesión no se ha iniciado porque la solicitud se rechazó en su proveedor de identidad.",
  "problem.failed": "No se ha podido entrar con su proveedor de identidad. Inténtelo de nuevo.",

  "wrong.credentials":
    "Esta dirección y esta contraseña no se corresponden. Compruebe ambas o pida un enlace de un solo uso.",
  "wrong.code": "Este código no es correcto. Los códigos cambian cada 30 segundos: escriba el que aparece ahora.",
  "wrong.backupCode": "No es uno de sus códigos de reserva, o ya se ha usado.",
  "wrong.tookTooLong": "Ha pasado demasiado tiempo. Empiece de nuevo.",
  "wrong.password": "Esta no es su contraseña.",
  "wrong.tries": {
    one: "Ha habido demasiados intentos. Espere {count} minuto.",
    other: "Ha habido demasiados intentos. Espere {count} minutos.",
  },
  "wrong.email": "Escriba una dirección como nombre@ejemplo.org.",
  "wrong.name": "Escriba su nombre.",
  "wrong.empty": "Rellene este campo.",
  "wrong.short": "Use al menos 12 caracteres.",
  "wrong.long": "Use como máximo 128 caracteres.",
  "wrong.common": "Mucha gente usa esta contraseña, así que es de las primeras que se prueban. Elija otra.",
  "wrong.taken": "Ya hay una cuenta con esta dirección de correo.",
};
