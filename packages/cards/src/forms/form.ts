// A form before any platform is known: its fields, and what stands in them already. Renderers alone know how each is drawn.
import type { Language } from "@convivio/core";

type Shared = { name: string; label: string; hint: string | null; isRequired: boolean };
export type Field = Shared &
  (
    | { type: "line" | "text"; most: number; value: string }
    | { type: "choice"; choices: readonly { value: string; label: string }[]; value: string }
    /** A sentence to agree with; `value` is "yes" where they have. */
    | { type: "consent"; sentence: string; yes: string; value: string }
  );

export type Form = {
  /** Opaque (see form-id.ts). */
  id: string;
  language: Language;
  title: string;
  send: string;
  cancel: string;
  fields: readonly Field[];
};

/** What stands in a form, by the names of its fields. */
export type FormValues = Readonly<Record<string, string>>;
