// The words of the component kit in Spanish.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const es: Translated<typeof en> = {
  "field.required": "(obligatorio)",

  "counter.of": "{length} de {limit} caracteres",
  "counter.left": { one: "Queda {count} carácter", other: "Quedan {count} caracteres" },
  "counter.over": { one: "{count} carácter de más", other: "{count} caracteres de más" },

  "select.choose": "Elegir",

  "combo.clear": "Quitar {title}",
  "combo.looking": "Buscando",
  "combo.empty": "Aún no hay nada. Escriba para buscar.",
  "combo.nothing": "Nada se llama «{text}».",
  "combo.failed": "La búsqueda falló. Escriba de nuevo para reintentar.",
  "combo.create": "Crear «{title}»",

  "chips.remove": "Quitar {title}",
  "chips.up": "Subir {title}",
  "chips.down": "Bajar {title}",
  "chips.moved": "{title} está ahora en el puesto {place} de {total}",
  "chips.removed": "{title} quitado",

  "dialog.close": "Cerrar",
  "dialog.cancel": "Cancelar",

  "notice.region": "Avisos",
  "notice.undo": "Deshacer",
  "notice.dismiss": "Descartar",

  "progress.of": "{done} de {total}",
  "progress.soFar": "{done} hasta ahora",

  skeleton: "Cargando",

  "error.again": "Intentar de nuevo",
  "error.unchanged": "No se ha cambiado nada.",
  "error.reference": "Referencia: {reference}",

  "state.draft": "Borrador",
  "state.in-review": "En revisión",
  "state.changes-asked": "Cambios pedidos",
  "state.published": "Publicado",
  "state.archived": "Archivado",
  "state.standing": "Versión anterior publicada",

  "freshness.fresh": "Al día",
  "freshness.due": "Por revisar",
  "freshness.stale": "Desfasado",
  "freshness.unknown": "Nunca revisado",

  "person.none": "Nadie",

  breadcrumb: "Dónde está usted",

  "summary.title": { one: "{count} punto necesita su atención", other: "{count} puntos necesitan su atención" },

  "outer.newTab": "(se abre en otra pestaña)",

  "menu.chosen": "(elegido)",

  "search.clear": "Borrar la búsqueda",

  "actor.slack": "Alguien en Slack",
  "actor.discord": "Alguien en Discord",
  "actor.job": "El propio Convivio",
  "actor.unknown": "Desconocido",
};
