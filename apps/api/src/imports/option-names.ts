// What the options of a field are called in our languages, so that a file may say them as cards and pages do.
import { wordFor } from "@convivio/cards";
import { type Field, languages, type RecordKind } from "@convivio/core";

/** Where the names of a kind's options stand among the messages. */
const lists: Partial<Record<RecordKind, Record<string, string>>> = {
  practice: { status: "status", evidence: "evidence", organisations: "role" },
  event: { status: "eventStatus", attendanceMode: "attendance" },
  resource: { kind: "resourceKind" },
  organisation: { kind: "organisationKind" },
  statement: { kind: "statement" },
};

export function optionNames(kind: RecordKind): (field: Field, option: string) => string[] {
  return (field, option) => {
    const list = lists[kind]?.[field.name];
    return list === undefined ? [] : languages.map((language) => wordFor(language, list, option));
  };
}
