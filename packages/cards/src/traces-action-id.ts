// The opaque text that a button carries by which a member gets or redacts what is kept about them. Whose it is, the press itself says.

/** export: a link to all of it · ask: forget me, if I say so once more · forget: said once more · keep: leave it as it is. */
const actions = ["export", "ask", "forget", "keep"] as const;
export type TracesAction = (typeof actions)[number];

export function tracesActionId(action: TracesAction): string {
  return `t1:${action}`;
}

/** Null for any text that `tracesActionId` did not make. */
export function parseTracesActionId(text: string): TracesAction | null {
  return actions.find((action) => tracesActionId(action) === text) ?? null;
}
