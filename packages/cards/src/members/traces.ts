// The cards of forget-me: what is kept about a member, the link to all of it, the question before it is redacted, and what was done.
import { type Language, type MemberTraces, type OwnDataLink, traceKinds } from "@convivio/core";
import { bareCard } from "../build-card/bare-card.ts";
import { listing, notice } from "../build-card/labels.ts";
import type { Action, Card, Line } from "../card.ts";
import { type PlainKey, say, sayLine } from "../messages/messages.ts";
import { code, lineOf, linked } from "../runs.ts";
import { type TracesAction, tracesActionId } from "../traces-action-id.ts";

function labelOf(language: Language, what: TracesAction): string {
  return say(language, `action.traces.${what}`);
}

function action(language: Language, what: TracesAction): Action {
  const label = labelOf(language, what);
  return { name: "traces", id: tracesActionId(what), label, accessibleLabel: label, primary: false };
}

function sentences(language: Language, ...keys: readonly PlainKey[]): readonly Line[] {
  return keys.map((key) => lineOf(say(language, key)));
}

/** Which kinds there are and how many of each; the words themselves stand in the file. */
export function buildTracesCard(traces: MemberTraces, language: Language): Card {
  const kept = traceKinds
    .filter((kind) => traces[kind].length > 0)
    .map((kind) => {
      const text = lineOf(String(traces[kind].length));
      return sayLine(language, "label", { label: say(language, `traces.${kind}`), text });
    });
  if (kept.length === 0) {
    return bareCard("traces", language, {
      heading: say(language, "heading.traces"),
      parts: notice(...sentences(language, "traces.none")),
      footer: sentences(language, "traces.questions"),
    });
  }
  return bareCard("traces", language, {
    heading: say(language, "heading.traces"),
    parts: [
      ...listing(language, "traces.kept", kept),
      ...notice(
        lineOf(say(language, "traces.choose", { export: labelOf(language, "export"), ask: labelOf(language, "ask") })),
      ),
    ],
    actions: (["export", "ask", "keep"] as const).map((what) => action(language, what)),
    footer: sentences(language, "traces.questions"),
  });
}

export function buildOwnDataCard({ url, minutes }: OwnDataLink, language: Language): Card {
  return bareCard("traces", language, {
    heading: say(language, "heading.ownData"),
    parts: notice(
      [linked(say(language, "traces.download"), url)],
      lineOf(say(language, "traces.opensFor", { minutes })),
    ),
  });
}

/** Asked once more: it cannot be undone. */
export function buildForgetQuestionCard(language: Language): Card {
  return bareCard("traces", language, {
    heading: say(language, "heading.forget"),
    parts: notice(
      ...sentences(language, "forget.goes", "forget.stays"),
      lineOf(say(language, "forget.forGood", { button: labelOf(language, "forget") })),
    ),
    actions: (["forget", "keep"] as const).map((what) => action(language, what)),
  });
}

export function buildForgottenCard(language: Language): Card {
  return bareCard("traces", language, {
    heading: say(language, "heading.forgotten"),
    parts: notice(...sentences(language, "forgotten.done", "forgotten.stays", "forgotten.anew")),
  });
}

export function buildKeptCard(language: Language): Card {
  return bareCard("traces", language, {
    heading: say(language, "heading.kept"),
    parts: notice(
      ...sentences(language, "kept.nothing"),
      sayLine(language, "kept.again", { command: code("/convivio forget-me") }),
    ),
  });
}
