// The pages' own words in Spanish.
import type { Words } from "./keys.ts";

export const es: Words = {
  "frame.skip": "Ir al contenido",
  "frame.browse": "Recorrer el catálogo",
  "frame.languages": "Idiomas",
  "frame.about":
    "Convivio es una mesa compartida: prácticas de integración de ciudades de muchas culturas, cada una con su contexto y sus fuentes.",
  "frame.licence": "Cualquiera puede usar sus propios textos según {licence}. Cada fuente conserva sus condiciones.",
  "frame.playground": "Ver las respuestas como en Slack y Discord",

  "ask.label": "Su pregunta",
  "ask.hint": "Una ciudad, un país, un tema o un año, en cualquier orden. Empiece con /event para los eventos.",
  "ask.button": "Preguntar",
  "ask.title": "Preguntar al catálogo",
  "ask.answer": "Respuesta a «{question}»",
  "ask.reading": "Cómo leímos su pregunta",
  "ask.results": "Resultados",

  "translation.stale": "El original ha cambiado desde esta traducción.",

  "list.languages": "Los títulos y los textos están en el idioma en que se escribieron.",
  "list.first": "Volver a la primera página",
  "list.pages": "Páginas de esta lista",
  "list.none": "El catálogo aún no tiene nada de esto.",

  "kind.practice": "Práctica",
  "kind.event": "Evento",
  "kind.city": "Ciudad",
  "kind.theme": "Tema",
  "kind.organisation": "Organización",
  "kind.resource": "Recurso",

  "practices.about":
    "Lo que hicieron las ciudades para que la gente conviva bien, por título. Cada práctica se cuenta con su contexto: lo que funciona en una ciudad no siempre viaja tal cual.",
  "events.about":
    "Dónde se contaron las prácticas: quiénes se reunieron, qué se dijo, qué se mostró y qué vino después.",
  "cities.about": "Ciudades y distritos, por nombre.",
  "cities.in": "Ciudades: {country}",
  "cities.all": "Todas las ciudades",
  "themes.about": "La lista controlada con la que se clasifican a mano las prácticas.",
  "organisations.about": "Quién dirige, apoya y financia prácticas, o reúne a la gente, por nombre.",
  "resources.about": "Cajas de herramientas, directrices, vídeos, informes y sitios web, por título.",

  "events.all": "Todos",
  "events.upcoming": "Próximos",
  "events.past": "Pasados",
  "events.when": "Cuándo tienen lugar",
  "events.none": "No hay ningún evento anunciado por ahora. Los pasados se conservan, con lo que se dijo en ellos.",
  "events.series": "Series",

  "trust.title": "Hasta dónde se sabe",
  "trust.state": "Situación",
  "trust.published": "publicada",
  "trust.completeness": "Cuánto se cuenta",
  "trust.share": "{percent} de lo que preguntaría otra ciudad",
  "practice.lineage": "De dónde viene",
  "lineage.adopted": "adoptada tal cual",
  "lineage.adapted": "adaptada",
  "lineage.tried-and-dropped": "probada aquí y abandonada",
  "practice.media": "Imágenes y películas",
  "practice.glance": "En breve",

  "event.when": "Cuándo",
  "event.where": "Dónde",
  "event.kind": "Tipo",
  "event.attendance": "Cómo se reunieron",
  "event.then": "Los cargos y las afiliaciones son los de aquel día.",

  "city.names": "En otros idiomas",
  "city.districts": "Distritos",
  "city.country": "País",
  "city.population": "Habitantes",
  "city.map": "Mapa",
  "city.part": "Forma parte de",

  "organisation.homepage": "Sitio web",
  "resource.year": "Año",

  "source.lastSeen": "vista en línea el {date}",
  "source.archive": "copia archivada",
  "source.noAddress": "sin dirección web",

  "cite.title": "Cómo citar esta página",
  "cite.text": "«{title}». Convivio, revisión {revision}, consultado el {date}.",
  "cite.licence":
    "El texto del catálogo puede usarse según {licence}, nombrando a Convivio. Las fuentes conservan sus condiciones.",

  "problem.next": "Qué puede hacer ahora",
  "problem.ask": "Pregunte por lo que buscaba, o recorra:",
};
