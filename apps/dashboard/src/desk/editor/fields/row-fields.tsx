// Fields of rows that point at records: organisations with their part, participants, where a practice came from; and media.
import type { Field, FieldOf } from "@convivio/core";
import { Select } from "../../kit/select.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { useWords } from "../../messages/words.tsx";
import { useField, useFieldNames } from "../use-field.ts";
import { Pointer } from "./pointer.tsx";
import { rowsOf } from "./row.ts";
import { Rows } from "./rows.tsx";

const asText = (value: unknown) => (typeof value === "string" ? value : "");

/** What a field of rows needs of its field. */
function useRows(field: Field) {
  const { value, onChange, label, description, isReadOnly } = useField(field);
  const { say } = useWords("editor");
  return {
    rows: rowsOf(value),
    onChange,
    label,
    hint: description,
    isReadOnly,
    addText: say("rows.add", { field: label }),
  };
}

export function OrganisationsField({ field }: { field: FieldOf<"organisations"> }) {
  const parts = useRows(field);
  const { say } = useWords("fields");
  const { choiceOf } = useFieldNames();
  const { roles } = field;
  return (
    <Rows {...parts} blank={{ organisation: null, role: roles?.[0] ?? null }}>
      {(row, change) => (
        <div className="grid gap-8 wide:grid-cols-[2fr_1fr]">
          <Pointer
            kind="organisation"
            label={say("part.organisation")}
            value={row.organisation}
            onChange={(organisation) => change({ organisation })}
            isReadOnly={parts.isReadOnly}
          />
          {roles === null ? (
            <TextField
              label={say("part.role")}
              value={asText(row.role)}
              onChange={(role) => change({ role })}
              isReadOnly={parts.isReadOnly}
            />
          ) : (
            <Select
              label={say("part.role")}
              choices={roles.map((id) => ({ id, label: choiceOf(id) }))}
              value={asText(row.role) || null}
              onChange={(role) => change({ role })}
              isDisabled={parts.isReadOnly}
            />
          )}
        </div>
      )}
    </Rows>
  );
}

export function ParticipantsField({ field }: { field: Field }) {
  const parts = useRows(field);
  const { say } = useWords("fields");
  const text = (
    name: "role" | "position",
    label: string,
    row: { [part: string]: unknown },
    change: (part: object) => void,
  ) => (
    <TextField
      label={label}
      value={asText(row[name])}
      onChange={(value) => change({ [name]: value })}
      isReadOnly={parts.isReadOnly}
    />
  );
  return (
    <Rows {...parts} blank={{ person: null, role: null, affiliation: null, position: null }}>
      {(row, change) => (
        <div className="grid gap-8 wide:grid-cols-2">
          <Pointer
            kind="person"
            label={say("kind.person")}
            value={row.person}
            onChange={(person) => change({ person })}
            isReadOnly={parts.isReadOnly}
          />
          {text("role", say("part.role"), row, (part) => change(part as never))}
          <Pointer
            kind="organisation"
            label={say("field.affiliation")}
            value={row.affiliation}
            onChange={(affiliation) => change({ affiliation })}
            isReadOnly={parts.isReadOnly}
          />
          {text("position", say("field.position"), row, (part) => change(part as never))}
        </div>
      )}
    </Rows>
  );
}

const ways = ["adopted", "adapted", "tried-and-dropped"] as const;

export function LineageField({ field }: { field: Field }) {
  const parts = useRows(field);
  const { say } = useWords("fields");
  const { choiceOf } = useFieldNames();
  return (
    <Rows {...parts} blank={{ practice: null, how: "adopted" }}>
      {(row, change) => (
        <div className="grid gap-8 wide:grid-cols-[2fr_1fr]">
          <Pointer
            kind="practice"
            label={say("part.practice")}
            value={row.practice}
            onChange={(practice) => change({ practice })}
            isReadOnly={parts.isReadOnly}
          />
          <Select
            label={say("part.how")}
            choices={ways.map((id) => ({ id, label: choiceOf(id) }))}
            value={ways.find((way) => way === row.how) ?? null}
            onChange={(how) => change({ how })}
            isDisabled={parts.isReadOnly}
          />
        </div>
      )}
    </Rows>
  );
}

export function MediaField({ field }: { field: Field }) {
  const parts = useRows(field);
  const { say } = useWords("fields");
  return (
    <Rows {...parts} blank={{ url: null, alternativeText: null }}>
      {(row, change) => (
        <>
          <TextField
            label={say("field.url")}
            type="url"
            dir="ltr"
            value={asText(row.url)}
            onChange={(url) => change({ url })}
            isReadOnly={parts.isReadOnly}
          />
          <TextField
            label={say("part.alternativeText")}
            value={asText(row.alternativeText)}
            onChange={(alternativeText) => change({ alternativeText })}
            limit={1000}
            isReadOnly={parts.isReadOnly}
          />
        </>
      )}
    </Rows>
  );
}
