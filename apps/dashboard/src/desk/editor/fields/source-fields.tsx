// Where a claim can be read: title, publisher, address, date; the address is looked at on the spot.
import { type Field, WebAddress } from "@convivio/core";
import { Button } from "../../kit/button.tsx";
import { OuterLink } from "../../kit/outer-link.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { useWords } from "../../messages/words.tsx";
import { useEditing } from "../editing.tsx";
import { useField, useFieldNames } from "../use-field.ts";
import { type Row, rowsOf } from "./row.ts";
import { Rows } from "./rows.tsx";
import { useAddressCheck } from "./use-address-check.ts";

const asText = (value: unknown) => (typeof value === "string" ? value : "");

const blank: Row = { title: null, url: null, publisher: null, published: null, archiveUrl: null };

export function SourcesField({ field }: { field: Field }) {
  const { value, onChange, label, description, isReadOnly } = useField(field);
  const { say } = useWords("editor");
  return (
    <Rows
      label={label}
      hint={description}
      rows={rowsOf(value)}
      onChange={onChange}
      blank={blank}
      addText={say("source.add")}
      isReadOnly={isReadOnly}
    >
      {(row, change, at) => <Source row={row} change={change} path={`${field.name}.${at}`} isReadOnly={isReadOnly} />}
    </Rows>
  );
}

export function SourceField({ field }: { field: Field }) {
  const { value, onChange, label, isReadOnly } = useField(field);
  const row = (typeof value === "object" && value !== null ? value : blank) as Row;
  return (
    <fieldset className="flex flex-col gap-8 rounded-6 border border-line bg-cloth p-12">
      <legend className="font-semibold text-14">{label}</legend>
      <Source row={row} change={(part) => onChange({ ...row, ...part })} path={field.name} isReadOnly={isReadOnly} />
    </fieldset>
  );
}

type SourceProps = { row: Row; change: (part: Row) => void; path: string; isReadOnly: boolean };

function Source({ row, change, path, isReadOnly }: SourceProps) {
  const { say } = useWords("fields");
  const { problems } = useEditing();
  const { problemText } = useFieldNames();
  const errorAt = (part: string) => {
    const problem = problems.find(({ field, code }) => field === `${path}.${part}` && code !== "missing");
    return problem === undefined ? null : problemText(problem);
  };
  const text = (part: string, label: string, limit?: number) => (
    <TextField
      label={label}
      value={asText(row[part])}
      onChange={(value) => change({ [part]: value })}
      limit={limit}
      error={errorAt(part)}
      isReadOnly={isReadOnly}
      isRequired={part === "title" || part === "publisher"}
    />
  );
  return (
    <>
      {text("title", say("part.sourceTitle"), 300)}
      <div className="grid gap-8 wide:grid-cols-2">
        {text("publisher", say("part.publisher"), 200)}
        {text("published", say("part.published"))}
      </div>
      <Address
        label={say("field.url")}
        value={asText(row.url)}
        onChange={(url) => change({ url })}
        error={errorAt("url")}
        isReadOnly={isReadOnly}
      />
      <TextField
        label={say("part.archiveUrl")}
        type="url"
        dir="ltr"
        value={asText(row.archiveUrl)}
        onChange={(archiveUrl) => change({ archiveUrl })}
        error={errorAt("archiveUrl")}
        isReadOnly={isReadOnly}
      />
    </>
  );
}

type AddressProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: string | null;
  isReadOnly: boolean;
};

/** The address with what came back from it, when somebody asked. */
function Address({ label, value, onChange, error, isReadOnly }: AddressProps) {
  const { say } = useWords("editor");
  const { check, isChecking, outcome } = useAddressCheck(value);
  const isAddress = WebAddress.safeParse(value).success;
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={label}
        type="url"
        dir="ltr"
        placeholder="https://"
        spellCheck={false}
        value={value}
        onChange={onChange}
        error={error}
        isReadOnly={isReadOnly}
      />
      {isAddress && (
        <div className="flex flex-wrap items-center gap-8">
          <Button icon="link" onPress={check} isPending={isChecking} pendingText={say("source.checking")}>
            {say("source.check")}
          </Button>
          <OuterLink href={value}>{say("source.open")}</OuterLink>
          <p role="status" className="text-14">
            {outcome}
          </p>
        </div>
      )}
    </div>
  );
}
