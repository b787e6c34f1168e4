// The control for each type of field.
import type { Field } from "@convivio/core";
import { fieldId } from "./editing.tsx";
import {
  ChoiceField,
  FlagField,
  LanguageField,
  LanguagesField,
  QuantityField,
  ZoneField,
} from "./fields/choice-fields.tsx";
import { DateField, DayField } from "./fields/date-field.tsx";
import { MarkdownField } from "./fields/markdown-field.tsx";
import { LabelsField, NamesField } from "./fields/names-fields.tsx";
import { RecordField, RecordsField } from "./fields/record-fields.tsx";
import { LineageField, MediaField, OrganisationsField, ParticipantsField } from "./fields/row-fields.tsx";
import { SourceField, SourcesField } from "./fields/source-fields.tsx";
import { LineField, LinesField, TextsField } from "./fields/text-fields.tsx";

/** Links to a field lead here. */
export function FieldEditor({ field }: { field: Field }) {
  return (
    <div id={fieldId(field.name)} tabIndex={-1} className="min-w-0 outline-offset-4">
      <Control field={field} />
    </div>
  );
}

function Control({ field }: { field: Field }) {
  switch (field.type) {
    case "line":
    case "slug":
    case "address":
    case "code":
      return <LineField field={field} />;
    case "text":
      return <TextsField field={field} />;
    case "lines":
      return <LinesField field={field} />;
    case "markdown":
      return <MarkdownField field={field} />;
    case "date":
      return <DateField field={field} />;
    case "day":
      return <DayField field={field} today={new Date().toISOString().slice(0, 10)} />;
    case "choice":
      return <ChoiceField field={field} />;
    case "flag":
      return <FlagField field={field} />;
    case "number":
      return <QuantityField field={field} />;
    case "language":
      return <LanguageField field={field} />;
    case "languages":
      return <LanguagesField field={field} />;
    case "zone":
      return <ZoneField field={field} />;
    case "record":
      return <RecordField field={field} />;
    case "records":
      return <RecordsField field={field} />;
    case "organisations":
      return <OrganisationsField field={field} />;
    case "participants":
      return <ParticipantsField field={field} />;
    case "lineage":
      return <LineageField field={field} />;
    case "media":
      return <MediaField field={field} />;
    case "source":
      return <SourceField field={field} />;
    case "sources":
      return <SourcesField field={field} />;
    case "names":
      return <NamesField field={field} />;
    case "labels":
      return <LabelsField field={field} />;
  }
}
