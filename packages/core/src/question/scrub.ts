// Takes out of a question what could point at a person before it is kept.

const traces: readonly [RegExp, string][] = [
  [/<[@#!][^>]*>/g, "@…"],
  [/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, "@…"],
  [/(?<![\p{L}\p{N}])@[\p{L}\p{N}_.-]+/gu, "@…"],
  [/\b(?:https?:\/\/|www\.)\S+/giu, "(address)"],
  // Six digits or more, however they are grouped: telephone, passport and case numbers. Years stay.
  [/\+?\d(?:[\s().-]?\d){5,}/g, "(number)"],
];

/** The question without mentions, addresses and long numbers. */
export function scrub(text: string): string {
  return traces.reduce((scrubbed, [trace, mark]) => scrubbed.replace(trace, mark), text).trim();
}
