// A form as a modal of Discord's, within its limits.
import { cutText } from "../cut-text.ts";
import type { Field, Form } from "../forms/form.ts";
import { discordLimits } from "../limits.ts";

const modalComponent = { select: 3, input: 4, label: 18 } as const;
const inputStyle = { line: 1, text: 2 } as const;

type Option = { label: string; value: string; default?: true };
export type DiscordField =
  | {
      type: typeof modalComponent.input;
      custom_id: string;
      style: 1 | 2;
      required: boolean;
      max_length: number;
      value?: string;
    }
  | { type: typeof modalComponent.select; custom_id: string; required: boolean; options: Option[] };
export type DiscordLabel = {
  type: typeof modalComponent.label;
  label: string;
  description?: string;
  component: DiscordField;
};
export type DiscordModal = { custom_id: string; title: string; components: DiscordLabel[] };

function fieldOf(field: Field): DiscordField {
  if (field.type !== "choice" && field.type !== "consent") {
    return {
      type: modalComponent.input,
      custom_id: field.name,
      style: inputStyle[field.type],
      required: field.isRequired,
      max_length: Math.min(field.most, discordLimits.inputText),
      ...(field.value === "" ? {} : { value: field.value }),
    };
  }
  // A checkbox may be left empty in Discord; a required choice of one may not, so consent is asked for in place.
  const choices = field.type === "consent" ? [{ value: "yes", label: field.yes }] : field.choices;
  const options = choices.map(
    ({ value, label }): Option => ({
      label: cutText(label, discordLimits.optionLabel),
      value,
      ...(value === field.value ? { default: true as const } : {}),
    }),
  );
  return { type: modalComponent.select, custom_id: field.name, required: field.isRequired, options };
}

function labelOf(field: Field): DiscordLabel {
  const description = field.type === "consent" ? field.sentence : field.hint;
  return {
    type: modalComponent.label,
    label: cutText(field.label, discordLimits.modalLabel),
    ...(description === null ? {} : { description: cutText(description, discordLimits.modalDescription) }),
    component: fieldOf(field),
  };
}

export function renderDiscordForm(form: Form): DiscordModal {
  return {
    custom_id: form.id,
    title: cutText(form.title, discordLimits.modalTitle),
    components: form.fields.map(labelOf),
  };
}
