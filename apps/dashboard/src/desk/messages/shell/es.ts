// The words of the frame around every screen in Spanish.
import type { Translated } from "../areas.ts";
import type { en } from "./en.ts";

export const es: Translated<typeof en> = {
  skip: "Saltar al contenido",

  desk: "Mesa de los curadores",

  navigation: "Navegación",

  language: "Idioma",

  "group.work": "Trabajo",
  "group.catalogue": "Catálogo",
  "group.administration": "Administración",

  "go.home": "Inicio",
  "go.questions": "Preguntas",
  "go.reports": "Avisos de cambio",
  "go.imports": "Importaciones",
  "go.sources": "Fuentes",
  "go.audit": "Registro",
  "go.accounts": "Cuentas y funciones",
  "go.mails": "Bandeja de salida",
  "go.settings": "Ajustes",
  "go.to": "Ir a: {place}",

  "account.menu": "Su cuenta",
  "account.of": "Cuenta de {name}",
  "account.own": "Su cuenta",
  "account.signOut": "Cerrar sesión",
  "account.stillIn": "La sesión sigue abierta: no se ha podido acceder a la mesa. Inténtelo de nuevo en un minuto.",

  "role.contributor": "Colaborador",
  "role.curator": "Curador",
  "role.administrator": "Administrador",

  "appearance.system": "Colores automáticos",
  "appearance.light": "Claro",
  "appearance.dark": "Oscuro",

  "search.open": "Buscar cualquier cosa",
  "search.hint": "Una ficha, una pantalla, una acción",
  "search.found": "Resultados",
  "search.records": "Fichas",
  "search.screens": "Pantallas",
  "search.actions": "Empezar",
  "search.looking": "Buscando",
  "search.nothing": "Nada tiene ese nombre. Pruebe con menos letras.",
  "search.failed": "La búsqueda ha fallado. Escriba de nuevo para reintentar.",

  "shortcuts.title": "Atajos de teclado",
  "shortcuts.on": "Las letras sueltas se pueden desactivar:",
  "shortcuts.off": "Las letras sueltas están desactivadas. Actívelas aquí:",

  offline:
    "No se puede acceder a la mesa. Lo que escriba se guarda en este navegador. Lo intentamos cada pocos segundos.",

  "ended.title": "Su sesión ha terminado",
  "ended.text":
    "Lo que ha escrito se conserva en esta página. Inicie sesión en otra pestaña y vuelva aquí: esta página continúa donde estaba.",
  "ended.signIn": "Iniciar sesión de nuevo",
  "ended.done": "Ya he iniciado sesión",
  "ended.looking": "Comprobando",

  "notFound.title": "No hay nada en esta dirección",
  "notFound.text":
    "Puede que la dirección tenga un error, o que lo que había aquí tenga ahora otra. Ctrl-K encuentra cualquier cosa.",
  "notFound.home": "Ir al inicio",

  "kind.practice.one": "Práctica",
  "kind.practice.many": "Prácticas",
  "kind.practice.new": "Nueva práctica",
  "kind.event.one": "Evento",
  "kind.event.many": "Eventos",
  "kind.event.new": "Nuevo evento",
  "kind.series.one": "Serie",
  "kind.series.many": "Series",
  "kind.series.new": "Nueva serie",
  "kind.city.one": "Ciudad",
  "kind.city.many": "Ciudades",
  "kind.city.new": "Nueva ciudad",
  "kind.organisation.one": "Organización",
  "kind.organisation.many": "Organizaciones",
  "kind.organisation.new": "Nueva organización",
  "kind.person.one": "Persona",
  "kind.person.many": "Personas",
  "kind.person.new": "Nueva persona",
  "kind.statement.one": "Declaración",
  "kind.statement.many": "Declaraciones",
  "kind.statement.new": "Nueva declaración",
  "kind.resource.one": "Recurso",
  "kind.resource.many": "Recursos",
  "kind.resource.new": "Nuevo recurso",
  "kind.theme.one": "Tema",
  "kind.theme.many": "Temas",
  "kind.theme.new": "Nuevo tema",
  "kind.topic.one": "Asunto",
  "kind.topic.many": "Asuntos",
  "kind.topic.new": "Nuevo asunto",
  "kind.country.one": "País",
  "kind.country.many": "Países",
  "kind.country.new": "Nuevo país",
};
