// What Slack refuses in a message, as its documentation and its answers tell: the stand-in refuses the same.

type Loose = Record<string, unknown>;

const limits = {
  blocks: 50,
  blocksLength: 13_200,
  text: 40_000,
  sectionText: 3000,
  fields: 10,
  fieldText: 2000,
  headerText: 150,
  contextElements: 10,
  actionElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  url: 3000,
  id: 255,
  altText: 2000,
};

/** The error Slack would answer with, and why; null when the message is acceptable. */
export function refusalOf(message: Loose): { error: string; reason: string } | null {
  const text = message.text;
  const blocks = parseBlocks(message.blocks);
  if (blocks === "malformed") return { error: "invalid_blocks_format", reason: "blocks are not a list" };
  if (typeof text === "string" && text.length > limits.text) return { error: "msg_too_long", reason: "text" };
  if ((typeof text !== "string" || text === "") && blocks.length === 0) return { error: "no_text", reason: "nothing" };
  // Slack only warns about this one; for a screen reader it is the whole message, so here it is refused.
  if (typeof text !== "string" || text.trim() === "") return { error: "no_text", reason: "no fallback text" };
  if (blocks.length > limits.blocks) return { error: "invalid_blocks", reason: `${blocks.length} blocks` };
  if (JSON.stringify(blocks).length > limits.blocksLength) return { error: "msg_blocks_too_long", reason: "length" };
  const reason = blocks.map(blockProblem).find((problem) => problem !== null) ?? duplicateOf(blocks);
  return reason ? { error: "invalid_blocks", reason } : null;
}

function parseBlocks(value: unknown): Loose[] | "malformed" {
  if (value === undefined || value === null || value === "") return [];
  try {
    const parsed: unknown = typeof value === "string" ? JSON.parse(value) : value;
    return Array.isArray(parsed) ? (parsed as Loose[]) : "malformed";
  } catch {
    return "malformed";
  }
}

function blockProblem(block: Loose): string | null {
  const texts = { section: limits.sectionText, header: limits.headerText } as Record<string, number>;
  switch (block.type) {
    case "section":
      return (
        (block.text === undefined && block.fields === undefined ? "section without text" : null) ??
        textProblem(block.text, texts.section ?? 0, true) ??
        listProblem(block.fields, limits.fields, (field) => textProblem(field, limits.fieldText, false)) ??
        (block.accessory === undefined ? null : elementProblem(block.accessory as Loose))
      );
    case "header":
      return (block.text as Loose | undefined)?.type === "plain_text"
        ? textProblem(block.text, limits.headerText, false)
        : "header is plain_text";
    case "context":
      return listProblem(block.elements, limits.contextElements, (element) =>
        element.type === "image" ? elementProblem(element) : textProblem(element, limits.fieldText, false),
      );
    case "actions":
      return listProblem(block.elements, limits.actionElements, elementProblem);
    case "image":
      return elementProblem(block);
    case "divider":
      return null;
    default:
      return `unknown block ${String(block.type)}`;
  }
}

function textProblem(value: unknown, longest: number, mayBeAbsent: boolean): string | null {
  if (value === undefined) return mayBeAbsent ? null : "text is missing";
  const { type, text } = value as Loose;
  if (type !== "plain_text" && type !== "mrkdwn") return `text of type ${String(type)}`;
  if (typeof text !== "string" || text.length === 0) return "empty text";
  return text.length > longest ? `text of ${text.length} > ${longest}` : null;
}

function listProblem(value: unknown, most: number, problemOf: (element: Loose) => string | null): string | null {
  if (value === undefined) return null;
  if (!Array.isArray(value) || value.length === 0 || value.length > most) return `list of more than ${most}, or empty`;
  return (value as Loose[]).map(problemOf).find((problem) => problem !== null) ?? null;
}

function elementProblem(element: Loose): string | null {
  if (element.type === "image") {
    const alt = element.alt_text;
    return typeof alt === "string" && alt !== "" && alt.length <= limits.altText ? null : "image without alt_text";
  }
  if (element.type !== "button") return `unknown element ${String(element.type)}`;
  if ((element.text as Loose | undefined)?.type !== "plain_text") return "button text is plain_text";
  const tooLong = (value: unknown, longest: number) => typeof value === "string" && value.length > longest;
  if (tooLong(element.value, limits.buttonValue)) return "button value";
  if (tooLong(element.url, limits.url)) return "button url";
  if (tooLong(element.action_id, limits.id)) return "action_id";
  return textProblem(element.text, limits.buttonText, false);
}

function duplicateOf(blocks: Loose[]): string | null {
  const ids = blocks.map((block) => block.block_id).filter((id): id is string => typeof id === "string");
  if (ids.some((id) => id.length > limits.id)) return "block_id";
  if (new Set(ids).size < ids.length) return "block_id twice";
  const elements = blocks.flatMap((block) => [
    ...(Array.isArray(block.elements) ? (block.elements as Loose[]) : []),
    ...(block.accessory ? [block.accessory as Loose] : []),
  ]);
  const actions = elements.map((element) => element.action_id).filter((id): id is string => typeof id === "string");
  return new Set(actions).size < actions.length ? "action_id twice" : null;
}

/** Whoever a message would notify: marks count in its `text` and in mrkdwn; plain_text is shown as it is. */
export function notifiedBy(message: Loose): string[] {
  const read = [String(message.text ?? ""), ...markedTexts(parseBlocks(message.blocks))].join("\n");
  return read.match(/<(?:@[UW]|!subteam|!here|!channel|!everyone)[^>]*>/g) ?? [];
}

function markedTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(markedTexts);
  if (typeof value !== "object" || value === null) return [];
  const { type, text } = value as Loose;
  if (type === "mrkdwn" && typeof text === "string") return [text];
  return Object.values(value).flatMap(markedTexts);
}
