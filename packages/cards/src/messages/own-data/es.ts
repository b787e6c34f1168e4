// What is said in Spanish about what is kept of a member.
import type { Message } from "../message.ts";
import type { en } from "./en.ts";

export const es = {
  "heading.traces": "Lo que se guarda sobre ti",
  "traces.kept": "En cifras",
  "traces.settings": "Ajustes tuyos",
  "traces.follows": "Lo que sigues o pusiste en marcha para un canal",
  "traces.suggestions": "Prácticas que propusiste",
  "traces.remarks": "Lo que escribiste a quienes cuidan el catálogo",
  "traces.changeReports": "Cambios que comunicaste",
  "traces.wishes": "Preguntas cuya respuesta quieres saber",
  "traces.deliveries": "Mensajes que se te enviaron o están en camino",
  "traces.installations": "Espacios o servidores donde añadiste Convivio",
  "traces.acts": "Líneas del registro de lo que se hizo",
  "traces.none": "Nada. Convivio no te conoce.",
  "traces.choose": "«{export}» te lo da todo en un archivo. «{ask}» pregunta otra vez y después te olvida.",
  "traces.questions": "Lo que preguntaste no está aquí: las preguntas se guardan sin quién las hizo.",
  "action.traces.export": "Recibir mis datos",
  "action.traces.ask": "Olvidarme",
  "action.traces.forget": "Sí, olvidarme",
  "action.traces.keep": "Conservar",
  "heading.ownData": "Tus datos",
  "traces.download": "Descargar tus datos en un archivo JSON",
  "traces.opensFor": "El enlace se abre durante {minutes} minutos, para quien lo tenga: no lo compartas.",
  "heading.forget": "¿Olvidarte para siempre?",
  "forget.goes":
    "Tus ajustes, lo que sigues y lo que quieres saber se borran, y los mensajes que van hacia ti se detienen.",
  "forget.stays":
    "Lo que diste al catálogo queda, sin ti: prácticas propuestas, cambios comunicados, lo que un canal sigue por tu mano. Lo que escribiste a quienes cuidan el catálogo se borra.",
  "forget.forGood":
    "No se puede deshacer. Para tener una copia, recibe antes tus datos. Para seguir, pulsa «{button}».",
  "heading.forgotten": "Ya no sabemos quién eres",
  "forgotten.done":
    "Tus ajustes, lo que seguías y lo que querías saber se han borrado, y los mensajes que iban hacia ti se han detenido.",
  "forgotten.stays": "Lo que diste al catálogo queda, sin ti. No sabrás qué se hace de ello.",
  "forgotten.anew":
    "Puedes seguir preguntando. Solo se guarda lo que hagas desde ahora, como si llegaras por primera vez.",
  "heading.kept": "No ha cambiado nada",
  "kept.nothing": "Todo se guarda como estaba.",
  "kept.again": "Para verlo otra vez, o para que te olvidemos: {command}",
  "help.forgetMe": "Lo que se guarda sobre ti, en un archivo u olvidado: {command}",
} as const satisfies Record<keyof typeof en, Message>;
