// What is said in Spanish while Convivio is added to a workspace, and where it is not.
import type { Message } from "../message.ts";
import type { en } from "./en.ts";

export const es = {
  "install.add": "Añadir a Slack",
  "install.open": "Abrir Slack",
  "heading.installed": "Convivio está en {workspace}",
  "install.next": "En Slack, escribe {command} en cualquier canal. Solo tú ves la respuesta.",
  "install.manage": "Quienes administran el espacio de trabajo pueden elegir su idioma y otros ajustes con {command}.",
  "heading.notInstalled": "Convivio no se añadió",
  "install.denied":
    "No se autorizó en Slack, así que nada ha cambiado. Para añadirlo de todos modos, empieza de nuevo.",
  "install.expired":
    "Lo que se empezó aquí sirve una sola vez, durante diez minutos, en el navegador en que se empezó. Nada ha cambiado. Empieza de nuevo.",
  "install.refused":
    "Slack no aceptó lo que se le pidió ({code}). No se guardó nada. Empieza de nuevo; si no basta, avisa a quien lleva este Convivio.",
  "install.unreachable":
    "No se puede llegar a Slack en este momento. No se guardó nada. Empieza de nuevo dentro de un minuto.",
  "install.notKept":
    "Slack dejó entrar a Convivio, pero no pudimos guardarlo. No se ha perdido nada. Empieza de nuevo dentro de un minuto.",
  "install.organisation":
    "Convivio se añade a un espacio de trabajo cada vez, no a toda una organización. No se guardó nada. Empieza de nuevo y elige un espacio de trabajo.",
  "install.code": "Código: {code}",
  "heading.notHere": "Convivio no está en este espacio de trabajo",
  "notHere.add":
    "Lo quitaron, o nunca se añadió del todo, así que no puede responder aquí. Quienes administran el espacio de trabajo pueden añadirlo: {link}",
} as const satisfies Record<keyof typeof en, Message>;
