// What is said in Spanish about following and digests.
import type { Message } from "../message.ts";
import type { en } from "./en.ts";

export const es = {
  "heading.follow": "Seguir {label}",
  "heading.followed.member": "Sigues {label}",
  "heading.followed.channel": "Este canal sigue {label}",
  "heading.followed.digests": "El canal de novedades sigue {label}",
  "heading.following": "Lo que se sigue",
  "heading.stopped": "Detenido: {label}",
  "heading.digest": "Novedades de {label}",

  "follow.everything": "todas las novedades",
  "follow.latest": {
    one: "Lo más reciente: {count} resultado hasta ahora",
    many: "Lo más reciente, de {count} resultados hasta ahora",
    other: "Lo más reciente, de {count} resultados hasta ahora",
  },
  "follow.nothingYet": "Todavía nada: recibirás un aviso cuando haya algo.",
  "follow.tellMe": "En tus mensajes directos",
  "follow.weekly": "Cada semana, primero el {time}",
  "follow.daily": "Cada día, primero el {time}",
  "follow.at-once": "Enseguida: a los pocos minutos de haber algo nuevo",
  "follow.promise": "Un mensaje por período, y ninguno si no hay nada nuevo. Un clic basta para detenerlo.",
  "follow.channel.allowed": "Este canal también puede seguirlo, en los mismos momentos. Dirá que lo configuraste tú.",
  "follow.channel.not-allowed": "Solo quien puede gestionar este canal puede hacer que el canal siga algo.",
  "follow.channel.unknown":
    "No pudimos saber si puedes gestionar este canal, así que por ahora solo puedes seguir tú. Inténtalo otra vez en unos minutos.",
  "follow.channel.absent":
    "Convivio no forma parte de este lugar, así que por ahora solo puedes seguir tú. Quien gestiona este servidor puede añadirlo.",
  "follow.digests": "También puede seguirlo el canal donde aquí se leen las novedades.",
  "follow.tooMany": "Ya no se puede seguir más. Deja antes de seguir algo.",
  "follow.expired": "Aquello a lo que se refería este botón ya no se conserva o ya se detuvo.",

  "pace.at-once": "enseguida",
  "pace.daily": "cada día",
  "pace.weekly": "cada semana",
  "pace.next": "próximo mensaje el {time}",
  setUpBy: "configurado por {name}",

  "followed.member": "Llega a tus mensajes directos, y solo si hay algo nuevo.",
  "followed.channel": "Llega a este canal, y solo si hay algo nuevo.",
  "followed.digests": "Llega al canal donde aquí se leen las novedades, y solo cuando hay algo nuevo.",
  "followed.list": "Todo lo que sigues: {command}",
  "following.own": "Tú",
  "following.here": "Este canal",
  "following.nothing": "Todavía no sigues nada.",
  "following.begin": "Escribe {command}, o pulsa «{button}» debajo de una respuesta.",
  "following.more": {
    one: "y {count} más, que aparece aquí cuando detienes otro",
    many: "y {count} más, que aparecen aquí cuando detienes otros",
    other: "y {count} más, que aparecen aquí cuando detienes otros",
  },
  "following.mayNotStop": "Lo que sigue el canal puede detenerlo alguien que lo gestione.",
  "stopped.member": "No te llegarán más mensajes sobre esto.",
  "stopped.channel": "No llegarán más mensajes sobre esto a este canal.",
  "stopped.again": "Para volver a seguirlo, pregunta por ello y pulsa «{button}». {all}",
  "digest.more": {
    one: "Ver {count} más en la web",
    many: "Ver {count} más en la web",
    other: "Ver {count} más en la web",
  },
  "digest.all": "Todo sobre {label}",

  "action.follow": "Seguir",
  "action.followOf": "Seguir: {title}",
  "action.tell.member.weekly": "Avisarme cada semana",
  "action.tell.member.daily": "Avisarme cada día",
  "action.tell.member.at-once": "Avisarme enseguida",
  "action.tell.channel.weekly": "Avisar al canal cada semana",
  "action.tell.channel.daily": "Avisar al canal cada día",
  "action.tell.channel.at-once": "Avisar al canal enseguida",
  "action.tell.digests.weekly": "Canal de novedades: cada semana",
  "action.tell.digests.daily": "Canal de novedades: cada día",
  "action.tell.digests.at-once": "Canal de novedades: enseguida",
  "action.tellOf": "{tell}: {label}",
  "action.stop": "Detener",
  "action.stopThese": "Detener estos mensajes",
  "action.stopOf": "Dejar de seguir {label}",
  "help.follow":
    "Para saber qué hay de nuevo: {follow}, o «{button}» debajo de una respuesta. Lo que sigues: {following}",
} as const satisfies Record<keyof typeof en, Message>;
