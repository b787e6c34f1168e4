// Words that are one slip of the finger away: a delete-neighbourhood index with optimal string alignment distance.

/** Optimal string alignment distance up to one: true when `a` becomes `b` by at most one insertion, deletion, change or swap. */
export function isOneEditAway(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  const shortRest = short.slice(start, short.length - end);
  const longRest = long.slice(start, long.length - end);
  if (longRest.length <= 1) return true;
  return (
    shortRest.length === 2 && longRest.length === 2 && shortRest[0] === longRest[1] && shortRest[1] === longRest[0]
  );
}

function* deletesOf(word: string): Generator<string> {
  yield word;
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}

export interface EditIndex {
  /** Known words within one edit of this one, the word itself included. */
  near(word: string): string[];
}

/** @param words those that may be meant. @param minLength shorter ones are left out: a slip in them makes another word. */
export function buildEditIndex(words: Iterable<string>, minLength = 5): EditIndex {
  const neighbourhood = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (word.length < minLength) continue;
    for (const form of deletesOf(word)) {
      const there = neighbourhood.get(form);
      if (there === undefined) neighbourhood.set(form, [word]);
      else there.push(word);
    }
  }
  return {
    near(word) {
      const found = new Set<string>();
      for (const form of deletesOf(word)) {
        for (const candidate of neighbourhood.get(form) ?? []) {
          if (isOneEditAway(word, candidate)) found.add(candidate);
        }
      }
      return [...found];
    },
  };
}
