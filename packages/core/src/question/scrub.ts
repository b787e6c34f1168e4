// Takes out of a question what could point at a person before it is kept.

const traces: readonly [RegExp, string][] = [
  [/<[@#!][^>]*>/g, "@…"],
  [/[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu, "@…"],
  [/(?<![\p{L}\p{N}])@[\p{L}\p{N}_.-]+/gu, "@…"],
  [/\b(?:https?:\/\/|www\.)\S+/giu, "(address)"],
  // Six digits or more in whatever script, however they are grouped: telephone, passport and case numbers. Years stay.
  [/\+?\p{Nd}(?:(?:[\s().-]|\)\s)?\p{Nd}){5,}/gu, "(number)"],
];

/** "2010-2015", "2010 2015 2020": years and nothing else. */
const years = /^(?:(?:19|20|١٩|٢٠)\p{Nd}{2}(?:[\s.-]|$))+$/u;

/** The question without mentions, addresses and long numbers, in letters that a database can keep. */
export function scrub(text: string): string {
  const wellFormed = text.toWellFormed().replaceAll("\0", "");
  const hide = (mark: string) => (found: string) => (years.test(found) ? found : mark);
  return traces.reduce((scrubbed, [trace, mark]) => scrubbed.replace(trace, hide(mark)), wellFormed).trim();
}
