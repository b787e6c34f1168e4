// The page's words in Spanish.
import type { Messages } from "./en.ts";

export const es: Messages = {
  "page.title": "Convivio: lo que otras ciudades han probado",
  "page.skip": "Ir a la respuesta",
  "page.headline": "¿Qué ha probado ya otra ciudad?",
  "page.lead":
    "Pregunte sobre la convivencia en ciudades de muchas culturas. Verá la respuesta que su red recibiría en Slack o Discord, cada afirmación con su fuente.",
  "page.newTab": "(se abre en una pestaña nueva)",

  "ask.label": "Su pregunta",
  "ask.hint": "Una ciudad, un país, un tema o un año, en cualquier orden. Empiece con /event para los eventos.",
  "ask.send": "Preguntar",
  "ask.tooLong": {
    one: "Sobra {count} carácter. Pregunte con menos palabras.",
    other: "Sobran {count} caracteres. Pregunte con menos palabras.",
  },
  "ask.examples": "Pruebe una de estas",

  "setting.language": "Idioma",
  "setting.appearance": "Apariencia",
  "appearance.system": "Automática",
  "appearance.light": "Clara",
  "appearance.dark": "Oscura",

  "answer.waiting": "La respuesta",
  "answer.to": "Respuesta a «{question}»",
  "answer.help": "Cómo preguntar",
  "answer.looking": "Buscando una respuesta",
  "answer.found": { one: "{count} resultado.", other: "{count} resultados." },
  "answer.showing": "De la {from} a la {to}.",
  "answer.opened": "Detalles: {title}.",
  "answer.nothing": "Nada en el catálogo responde a esta pregunta. Abajo se muestra lo más cercano.",
  "answer.whole": "Volver a toda la respuesta",
  "answer.views": "Mostrar la respuesta",
  "answer.slack": "En Slack",
  "answer.discord": "En Discord",
  "answer.text": "En texto simple",
  "answer.textHint": "Los mismos datos, solo con palabras, para un terminal o un correo.",

  "empty.title": "La mesa está puesta",
  "empty.text": "Haga una pregunta o elija un ejemplo. La respuesta se sirve aquí.",

  "chat.used": "Ha usado {command}",
  "chat.app": "App",
  "chat.private": "Solo usted puede ver esto",
  "chat.share":
    "En el chat, este botón muestra la respuesta a todo el canal, con «Compartido por» y su nombre. Desde esta página no se publica nada. Para enseñársela a alguien ahora, envíele la dirección de esta página.",
  "chat.follow":
    "En el chat, este botón muestra de qué recibiría avisos y cuándo, y permite seguirlo. Esta página no envía nada a nadie.",
  "chat.wish":
    "En un chat, este botón dice al equipo editorial que alguien espera una respuesta, sin nombre. Esta página no se lo dice a nadie.",
  "chat.form":
    "En un chat, este botón abre un formulario breve para el equipo editorial. Esta página no envía nada a nadie.",
  "chat.understood": "Cómo hemos leído su pregunta",

  "failure.kept": "Su pregunta se conserva arriba.",
  "failure.again": "Volver a intentarlo",
  "failure.ask": "Volver a preguntar",
  "failure.reference": "Referencia: {reference}",

  "footer.catalogue": "Todo el catálogo",
  "footer.members": "Lo que ven los miembros en Slack y Discord",
  "footer.about":
    "Convivio es una mesa compartida: lleva las prácticas de integración, y los eventos donde se contaron, al chat donde ya conversan quienes trabajan en las ciudades.",
  "footer.licence": "Cualquiera puede usar sus propios textos bajo {licence}. Cada fuente mantiene sus condiciones.",
  "footer.connect": "Para tenerlo en su propio chat, lea {slack} o {discord} en el repositorio.",
};
