// The words of what members report in Spanish.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const es: Translated<typeof en> = {
  title: "Cambios señalados",
  text: "Lo que los miembros dicen que ha cambiado o que no es como se cuenta. Vea si es así, cambie la ficha y luego cierre el aviso. No se muestra quién avisó.",
  show: "Mostrar",
  "show.open": "Abiertos",
  "show.closed": "Cerrados",
  first: "Se muestran los primeros {count}.",
  "reason.outdated": "Está desfasado",
  "reason.wrong": "No es como se cuenta",
  "reason.link": "Un enlace no se abre",
  "reason.harm": "Podría perjudicar a alguien",
  "reason.other": "Otra cosa",
  reportedIn: "Señalado en {platform}",
  changed: "Se ha vuelto a publicar desde entonces. Quizá ya lo diga.",
  close: "Cerrar el aviso",
  reopen: "Volver a abrir",
  pending: "Un momento",
  closedBy: "Cerrado por {name}",
  "done.closed": "Se cerró el aviso sobre «{title}»",
  "done.already": "Alguien ya ha cerrado este aviso",
  "done.reopened": "El aviso sobre «{title}» vuelve a estar abierto",
  notice: { one: "Un miembro señaló un cambio", other: "Los miembros señalaron {count} cambios" },
  "empty.open": "No hay ningún aviso abierto",
  "empty.open.text":
    "Cuando alguien señala un cambio bajo una respuesta en Slack o Discord, llega aquí, primero el que más espera.",
  "empty.closed": "No se ha cerrado ningún aviso",
  "empty.closed.text": "Lo que se ha mirado y cerrado queda aquí, primero lo más reciente.",
};
