// Facts under a label, and sections under a heading; what is empty is left out whole.
import { say } from "@convivio/cards";
import type { Language } from "@convivio/core";
import type { Child } from "hono/jsx";

export interface Fact {
  label: string;
  /** Several values stand one under the other. */
  values: readonly Child[];
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(({ values }) => values.length > 0)
        .map(({ label, values }) => (
          <div>
            <dt>{label}</dt>
            {values.map((value) => (
              <dd>{value}</dd>
            ))}
          </div>
        ))}
    </dl>
  );
}

/** One value, or none where there is none. */
export function one(value: Child | null | undefined): Child[] {
  return value === null || value === undefined || value === "" ? [] : [value];
}

export function Section({ title, isEmpty = false, children }: { title: string; isEmpty?: boolean; children?: Child }) {
  if (isEmpty) return null;
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** "Source: " as the language writes it. */
export function Label({ language, label }: { language: Language; label: string }) {
  return <span>{say(language, "label", { label, text: "" })}</span>;
}

/** Facts on one line, as "Turin · Italy · 2013–2015". */
export function Dotted({ parts }: { parts: readonly Child[] }) {
  return (
    <>
      {parts
        .filter((part) => part !== null && part !== "" && part !== undefined)
        .map((part, at) => (
          <>
            {at > 0 && " · "}
            {part}
          </>
        ))}
    </>
  );
}
