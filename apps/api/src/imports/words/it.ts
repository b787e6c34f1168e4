// What is said of refused rows, in Italian.
import type { ImportWords } from "./keys.ts";

export const it: ImportWords = {
  row: "Riga",
  problems: "Che cosa non va",
  "problem.missing": "manca",
  "problem.too-long": "troppo lungo",
  "problem.not-a-date": "non è una data come 2009, settembre 2011 o dal 2018",
  "problem.not-an-address": "non è un indirizzo web che inizia con https://",
  "problem.not-a-slug": "non è un indirizzo di minuscole, cifre e trattini",
  "problem.not-a-choice": "non è tra le scelte possibili",
  "problem.out-of-range": "fuori da ciò che è possibile",
  "problem.wrong": "non si può usare così com’è",
  "problem.needs-published": "non ancora pubblicato",
  "problem.not-yet-shown": "non ancora pubblicato",
  "problem.unknown-record": "non è nel catalogo",
  "problem.ambiguous-record": "più schede si chiamano così: indica il numero di quella giusta",
  "problem.not-a-number": "non è un numero",
  "problem.not-yes-or-no": "né sì né no",
  "problem.unreadable": "non si è potuto leggere",
  "problem.slug-taken": "già di un’altra scheda",
  "problem.too-many-cells": "oltre l’ultima colonna",
};
