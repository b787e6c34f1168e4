// What Slack refuses in a modal, as its documentation tells: the stand-in refuses the same.

type Loose = Record<string, unknown>;
const limits = { words: 24, metadata: 3000, blocks: 100, label: 2000, input: 3000, option: 75, options: 100, id: 255 };

const textOf = (value: unknown) => String((value as Loose | undefined)?.text ?? "");
const isWithin = (value: unknown, most: number) => textOf(value).length >= 1 && textOf(value).length <= most;

/** Why Slack would not open it; null where it would. */
export function viewProblem(view: Loose): string | null {
  if (view.type !== "modal") return "not a modal";
  for (const part of ["title", "submit", "close"]) if (!isWithin(view[part], limits.words)) return part;
  if (String(view.private_metadata ?? "").length > limits.metadata) return "private_metadata";
  if (String(view.callback_id ?? "").length > limits.id) return "callback_id";
  const blocks = (view.blocks ?? []) as Loose[];
  if (blocks.length < 1 || blocks.length > limits.blocks) return `${blocks.length} blocks`;
  if (new Set(blocks.map((block) => block.block_id)).size < blocks.length) return "block_id twice";
  return blocks.map(inputProblem).find((problem) => problem !== null) ?? null;
}

function inputProblem(block: Loose): string | null {
  if (block.type !== "input") return `unknown block ${String(block.type)}`;
  if (!isWithin(block.label, limits.label)) return "label";
  const element = block.element as Loose;
  if (element.type === "plain_text_input") {
    const most = Number(element.max_length ?? limits.input);
    if (most < 1 || most > limits.input) return `max_length ${most}`;
    return String(element.initial_value ?? "").length > most ? "initial_value" : null;
  }
  if (element.type !== "static_select" && element.type !== "checkboxes") return `unknown element ${element.type}`;
  const options = (element.options ?? []) as Loose[];
  if (options.length < 1 || options.length > limits.options) return `${options.length} options`;
  return options.every(({ text }) => isWithin(text, limits.option)) ? null : "option text";
}
