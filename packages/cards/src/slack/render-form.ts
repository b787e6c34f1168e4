// A form as a modal of Slack's, within its limits.
import { cutText } from "../cut-text.ts";
import type { Field, Form } from "../forms/form.ts";
import { slackLimits } from "../limits.ts";

type PlainText = { type: "plain_text"; text: string; emoji: false };
type Option = { text: PlainText; value: string };
export type SlackElement =
  | { type: "plain_text_input"; action_id: string; multiline: boolean; max_length: number; initial_value?: string }
  | { type: "static_select"; action_id: string; options: Option[]; initial_option?: Option }
  | { type: "checkboxes"; action_id: string; options: Option[]; initial_options?: Option[] };
export type SlackInput = {
  type: "input";
  block_id: string;
  optional: boolean;
  label: PlainText;
  hint?: PlainText;
  element: SlackElement;
};
export type SlackView = {
  type: "modal";
  callback_id: string;
  private_metadata: string;
  title: PlainText;
  submit: PlainText;
  close: PlainText;
  blocks: SlackInput[];
};

const text = (value: string, most: number): PlainText => ({
  type: "plain_text",
  text: cutText(value, most),
  emoji: false,
});
const option = (value: string, label: string): Option => ({ text: text(label, slackLimits.optionText), value });

function elementOf(field: Field): SlackElement {
  const action_id = field.name;
  if (field.type === "choice") {
    const options = field.choices.map(({ value, label }) => option(value, label));
    const initial = options.find(({ value }) => value === field.value);
    return { type: "static_select", action_id, options, ...(initial ? { initial_option: initial } : {}) };
  }
  if (field.type === "consent") {
    const options = [option("yes", field.sentence)];
    return { type: "checkboxes", action_id, options, ...(field.value === "yes" ? { initial_options: options } : {}) };
  }
  const initial = field.value === "" ? {} : { initial_value: field.value };
  const max_length = Math.min(field.most, slackLimits.inputText);
  return { type: "plain_text_input", action_id, multiline: field.type === "text", max_length, ...initial };
}

function inputOf(field: Field): SlackInput {
  return {
    type: "input",
    block_id: field.name,
    // Slack's own check of a checkbox says nothing; ours says what to confirm.
    optional: !field.isRequired || field.type === "consent",
    label: text(field.label, slackLimits.inputLabel),
    ...(field.hint === null ? {} : { hint: text(field.hint, slackLimits.inputLabel) }),
    element: elementOf(field),
  };
}

/** `remembered` comes back with what is sent. */
export function renderSlackForm(form: Form, remembered: string): SlackView {
  return {
    type: "modal",
    callback_id: form.id,
    private_metadata: remembered,
    title: text(form.title, slackLimits.viewTitle),
    submit: text(form.send, slackLimits.viewTitle),
    close: text(form.cancel, slackLimits.viewTitle),
    blocks: form.fields.map(inputOf),
  };
}
