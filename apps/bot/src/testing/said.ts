// What stands in a message that arrived at a platform, and the buttons beneath it.
type Said = { body: Record<string, unknown> };

export function textOf(said: Said): string {
  return JSON.stringify(said.body);
}

/** By what it does: "details", "more", "share" with an answer, "stop" with what is followed. */
export function buttonOf(said: Said, name: string): string {
  const id = textOf(said).match(new RegExp(`[cs]1:[\\w-]+:${name}(?::\\d+)?`))?.[0];
  if (!id) throw new Error(`no ${name} button in ${textOf(said)}`);
  return id;
}
