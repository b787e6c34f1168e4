// What Discord refuses in a message or in suggestions, as its documentation tells: the stand-in refuses the same.

type Loose = Record<string, unknown>;

export const ephemeralFlag = 64;
const componentsFlag = 32_768;
const componentTypes = { row: 1, button: 2, section: 9, text: 10, thumbnail: 11, separator: 14, container: 17 };
const needsFlag = new Set([9, 10, 11, 12, 13, 14, 17]);

/** Why Discord would call this an invalid form body; null when the message is acceptable. */
export function messageProblem(message: Loose): string | null {
  const flags = Number(message.flags ?? 0);
  const parts = (message.components ?? []) as Loose[];
  if (!Array.isArray(parts)) return "components: not a list";
  const all = parts.flatMap(nested);
  const isComponents = (flags & componentsFlag) !== 0;
  if (isComponents && (message.content || message.embeds)) return "content or embeds beside components V2";
  if (!isComponents && all.some((part) => needsFlag.has(Number(part.type)))) return "components without their flag";
  if (isComponents && parts.length === 0) return "no components";
  if (!isComponents && !message.content && !message.embeds) return "empty message";
  if (String(message.content ?? "").length > 2000) return "content longer than 2000";
  if (all.length > 40) return `${all.length} components`;
  const texts = all.filter((part) => part.type === componentTypes.text).map((part) => String(part.content ?? ""));
  if (texts.some((text) => text.length === 0)) return "empty text";
  if (texts.join("").length > 4000) return `${texts.join("").length} characters of text`;
  return all.map(partProblem).find((problem) => problem !== null) ?? duplicate(all) ?? nonceProblem(message);
}

function nested(part: Loose): Loose[] {
  const inside = [...((part.components ?? []) as Loose[]), ...(part.accessory ? [part.accessory as Loose] : [])];
  return [part, ...inside.flatMap(nested)];
}

function partProblem(part: Loose): string | null {
  const inside = (part.components ?? []) as Loose[];
  switch (part.type) {
    case componentTypes.row:
      return inside.length >= 1 && inside.length <= 5 ? null : `${inside.length} in a row`;
    case componentTypes.section:
      if (!part.accessory) return "section without accessory";
      return inside.length >= 1 && inside.length <= 3 ? null : `${inside.length} texts in a section`;
    case componentTypes.button:
      return buttonProblem(part);
    case componentTypes.container:
    case componentTypes.text:
    case componentTypes.separator:
    case componentTypes.thumbnail:
      return null;
    default:
      return `unknown component ${String(part.type)}`;
  }
}

function buttonProblem(button: Loose): string | null {
  const label = String(button.label ?? "");
  if (label.length === 0 || label.length > 80) return `label of ${label.length}`;
  if (button.style === 5) {
    return typeof button.url === "string" && button.url.length <= 512 && !button.custom_id ? null : "link button";
  }
  const id = String(button.custom_id ?? "");
  return id.length >= 1 && id.length <= 100 ? null : `custom_id of ${id.length}`;
}

function duplicate(all: Loose[]): string | null {
  const ids = all.map((part) => part.custom_id).filter((id) => typeof id === "string");
  return new Set(ids).size < ids.length ? "custom_id twice" : null;
}

function nonceProblem(message: Loose): string | null {
  if (message.nonce === undefined) return message.enforce_nonce ? "enforce_nonce without nonce" : null;
  return String(message.nonce).length <= 25 ? null : "nonce longer than 25";
}

export function choicesProblem(choices: unknown): string | null {
  if (!Array.isArray(choices)) return "choices: not a list";
  if (choices.length > 25) return `${choices.length} choices`;
  const isFine = (value: unknown) => typeof value === "string" && value.length >= 1 && value.length <= 100;
  return (choices as Loose[]).every((choice) => isFine(choice.name) && isFine(choice.value)) ? null : "a choice's size";
}

/** Whoever a message would notify, given what it allows. */
export function notifiedBy(message: Loose): string[] {
  const allowed = message.allowed_mentions as
    | { parse?: string[]; users?: string[]; replied_user?: boolean }
    | undefined;
  if (allowed && allowed.parse?.length === 0 && !allowed.users?.length && !allowed.replied_user) return [];
  return JSON.stringify([message.content, message.components]).match(/@everyone|@here|<@[!&]?\d+>/g) ?? [];
}

const modal = { title: 45, label: 45, description: 100, components: 5, input: 4000, options: 25, option: 100 };

const isFine = (value: unknown, most: number) => typeof value === "string" && value.length >= 1 && value.length <= most;

/** Why Discord would not open it; null where it would. */
export function modalProblem(said: Loose): string | null {
  const labels = (said.components ?? []) as Loose[];
  if (!isFine(said.title, modal.title)) return "title";
  if (!isFine(said.custom_id, 100)) return "custom_id";
  if (labels.length < 1 || labels.length > modal.components) return `${labels.length} components`;
  return labels.map(labelProblem).find((problem) => problem !== null) ?? null;
}

function labelProblem({ type, label, description, component }: Loose): string | null {
  if (type !== 18) return `component of type ${String(type)}`;
  if (!isFine(label, modal.label)) return "label";
  if (description !== undefined && !isFine(description, modal.description)) return "description";
  const field = component as Loose;
  if (field.type === 3) {
    const options = (field.options ?? []) as Loose[];
    if (options.length < 1 || options.length > modal.options) return `${options.length} options`;
    return options.every((option) => isFine(option.label, modal.option)) ? null : "option";
  }
  if (field.type !== 4) return `field of type ${String(field.type)}`;
  const most = Number(field.max_length ?? modal.input);
  return most > modal.input || String(field.value ?? "").length > most ? "value" : null;
}
