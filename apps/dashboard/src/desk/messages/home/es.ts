// The words of home in Spanish.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const es: Translated<typeof en> = {
  title: "Lo que le espera, {name}",
  text: "Primero lo que lleva más tiempo esperando. Lo que se hace desaparece de aquí por sí solo.",
  count: "{count}",
  "count.more": "{count} o más",
  more: { one: "Mostrar {count} más", other: "Mostrar {count} más" },
  all: "Todo en:",
  translation: "Traducción: {language}",
  "own.title": "Suyo, aún sin publicar",
  "own.empty":
    "Ahora mismo nada es suyo. Lo que empiece, o aquello de lo que se encargue en su revisión, estará aquí hasta que se publique.",
  "own.since": "cambiado",
  "own.all": "A su cargo, en:",
  "own.next.draft": "Siga escribiendo y envíelo a revisión.",
  "own.next.in-review": "Otra persona lo está leyendo. No tiene que hacer nada.",
  "own.next.changes-asked": "Se pidieron cambios. Lea cuáles y hágalos.",
  "own.next.published": "Publicado.",
  "own.next.archived": "Archivado.",
  "begun.title": "Empezado y sin guardar",
  "begun.next": "Lo que escribió se conserva. Siga y guarde una versión.",
  "begun.since": "escrito",
  "review.title": "A la espera de revisión",
  "review.empty": "Nada espera revisión. Lo que otros envían aparece aquí, lo más antiguo primero.",
  "review.next": "Léalo y publíquelo o pida cambios.",
  "review.since": "enviado",
  "check.title": "Toca comprobarlo de nuevo",
  "check.empty": "Todo lo que se comprobó alguna vez sigue al día.",
  "check.next": "Vea si sigue siendo cierto y anote el día de la comprobación.",
  "check.since": "comprobado",
  "check.due": "Todo lo que toca comprobar",
  "check.stale": "Todo lo caducado",
  "check.never": {
    one: "{count} práctica no se ha comprobado nunca",
    other: "{count} prácticas no se han comprobado nunca",
  },
  "behind.title": "Traducciones atrasadas respecto al original",
  "behind.empty": "Cada traducción dice lo mismo que su original.",
  "behind.next": "Vea qué cambió en el original y dígalo también en la traducción.",
  "behind.since": "traducido",
};
