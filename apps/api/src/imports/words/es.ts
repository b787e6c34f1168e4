// What is said of refused rows, in Spanish.
import type { ImportWords } from "./keys.ts";

export const es: ImportWords = {
  row: "Fila",
  problems: "Qué falla",
  "problem.missing": "falta",
  "problem.too-long": "demasiado largo",
  "problem.not-a-date": "no es una fecha como 2009, septiembre de 2011 o desde 2018",
  "problem.not-an-address": "no es una dirección web que empiece por https://",
  "problem.not-a-slug": "no es una dirección de minúsculas, cifras y guiones",
  "problem.not-a-choice": "no es ninguna de las opciones",
  "problem.out-of-range": "fuera de lo posible",
  "problem.wrong": "no se puede usar tal como está",
  "problem.needs-published": "aún no publicado",
  "problem.not-yet-shown": "aún no publicado",
  "problem.unknown-record": "no está en el catálogo",
  "problem.ambiguous-record": "varias fichas se llaman así: indique el número de la correcta",
  "problem.not-a-number": "no es un número",
  "problem.not-yes-or-no": "ni sí ni no",
  "problem.unreadable": "no se ha podido leer",
  "problem.slug-taken": "ya es de otra ficha",
  "problem.too-many-cells": "más allá de la última columna",
};
