// What is said in Spanish about the settings of a workspace or server.
import type { Message } from "../message.ts";
import type { en } from "./en.ts";

export const es = {
  "heading.workspace.slack": "Para todo este espacio de trabajo",
  "heading.workspace.discord": "Para todo este servidor",
  "workspace.language": "Idioma de lo que se publica para todos",
  "workspace.language.none": "sin decidir: el de quien lo pone en marcha",
  "workspace.digests": "Canal de novedades",
  "workspace.digests.none": "ninguno",
  "workspace.digests.unseen": "uno que Convivio no ve",
  "workspace.digests.closed.slack":
    "Convivio aún no está en ese canal y no puede escribir en él. Escribe allí {command}.",
  "workspace.digests.closed.discord":
    "Convivio aún no puede escribir en ese canal. Dale allí Ver canal y Enviar mensajes.",
  "workspace.answers": "Respuestas a comandos en canales",
  "workspace.answers.public": "las ve todo el canal",
  "workspace.answers.private": "solo las ve quien pregunta",
  "workspace.follow": "Quién puede hacer que un canal siga algo",
  "workspace.follow.managers": "quien puede gestionar el canal",
  "workspace.follow.everybody": "cualquiera",
  "workspace.timeZone": "Zona horaria de quien no tiene",
  "workspace.type.language": "Para elegir un idioma, pulsa uno o escribe: {command}",
  "workspace.type.digests": "Para elegir el canal de novedades: {command}",
  "workspace.type.timeZone": "Para elegir una zona horaria: {command}",
  "workspace.own": "Lo que cada cual eligió para sí va primero: su idioma y su zona horaria.",
  "workspace.seen": "Solo quienes gestionan el conjunto ven y cambian esto. Los demás lo notan en un minuto.",
  "action.workspace.slack": "Cambiar para el espacio",
  "action.workspace.discord": "Cambiar para el servidor",
  "action.workspace.language.none": "Sin idioma común",
  "action.workspace.digests.here": "Novedades en este canal",
  "action.workspace.digests.none": "Sin canal de novedades",
  "action.workspace.answers.public": "Mostrar respuestas a todos",
  "action.workspace.answers.private": "Mostrarlas solo a quien pregunta",
  "action.workspace.follow.everybody": "Cualquiera puede hacer seguir",
  "action.workspace.follow.managers": "Solo gestores pueden hacer seguir",
  "workspace.mayNot.slack":
    "Solo quien administra este espacio de trabajo puede cambiar lo que vale para todo él. Pídeselo.",
  "workspace.mayNot.discord":
    "Solo quien tiene el permiso Gestionar servidor puede cambiar lo que vale para todo él. Pídeselo.",
  "workspace.unsaid": "No pudimos saber si administras este espacio de trabajo. Prueba otra vez en unos minutos.",
  "workspace.notInstalled.slack":
    "Que Convivio sepa, no está instalado en este espacio de trabajo. Añádelo otra vez y escribe de nuevo el comando.",
  "workspace.notInstalled.discord":
    "Que Convivio sepa, no está instalado en este servidor. Añádelo otra vez y escribe de nuevo el comando.",
  "workspace.noServer": "Escribe esto en el servidor del que se trata.",
  "workspace.noChannel": "Escribe esto en un canal, para que sepamos cuál.",
} as const satisfies Record<keyof typeof en, Message>;
