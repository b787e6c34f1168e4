// The words of the lists in Spanish.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const es: Translated<typeof en> = {
  "search.label": "Buscar por nombre",
  "search.hint": "Buscar por nombre",

  count: { one: "{count} ficha", other: "{count} fichas" },

  any: "Cualquiera",

  columns: "Columnas",
  "columns.hint": "En una ventana estrecha se omiten las últimas.",

  "column.title": "Nombre",
  "column.state": "Estado",
  "column.updated": "Modificado",
  "column.missing": "Falta",
  "column.freshness": "Vigencia",
  "column.assignee": "A cargo de",
  "column.languages": "Idiomas",
  "column.created": "Creado",

  sort: "Ordenar por",
  "sort.title": "Por nombre",
  "sort.updated": "Modificadas recientemente",
  "sort.created": "Creadas recientemente",
  "sort.state": "Por estado",
  "sort.missing": "Más incompletas",

  "missing.nothing": "Nada",
  "missing.count": { one: "{count} campo", other: "{count} campos" },
  "missing.yes": "Falta algo",
  "missing.no": "No falta nada",

  "published.yes": "Publicado",
  "published.no": "Sin publicar",

  export: "Exportar",
  "export.as": "Como {format}",

  filters: "Filtros",
  "filters.clear": "Quitar todos los filtros",
  "filters.set": "Filtros activos",

  "filter.state": "Estado",
  "filter.published": "En el catálogo público",
  "filter.missing": "Para publicarse",
  "filter.freshness": "Vigencia",
  "filter.country": "País",
  "filter.theme": "Tema",
  "filter.waits": "Lo que le espera",
  "filter.assignee": "A cargo de",

  "waits.own": "Suyo, aún sin publicar",
  "waits.review": "A la espera de revisión",
  "waits.check": "Toca comprobarlo de nuevo",
  "waits.behind": "Traducciones atrasadas respecto al original",

  "assignee.me": "Yo",
  "assignee.none": "Nadie",

  "chip.assignee": "A cargo de: {name}",

  "nothing.fits": "Nada coincide",
  "nothing.text": "Ninguna ficha tiene estas palabras en su nombre. Pruebe con menos letras o quite los filtros.",
  "nothing.filters": "Ninguna ficha cumple todos los filtros a la vez. Quite uno, o quítelos todos.",
  "nothing.yet": "Aún no hay nada",
  "nothing.begin": "Aquí aparece lo que usted o sus colegas empiecen, desde el primer borrador.",
  "nothing.own": "Aquí aparece lo que usted empiece, desde el primer borrador.",

  "gaps.text": "No se han podido cargar algunas filas.",
  "gaps.retry": "Intentar de nuevo",
};
