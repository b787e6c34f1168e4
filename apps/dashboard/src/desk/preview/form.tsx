// One form of an answer: its name, the drawing in its own language and light, and under it what is to be known of it.
import { Children, type ReactNode, useId } from "react";
import type { Appearance } from "../../frame/appearance.ts";
import { schemeOf } from "./looks.ts";

type Props = {
  title: string;
  lang: string;
  dir: string;
  appearance: Appearance;
  /** The drawing first; what follows is in the language of the desk. */
  children: ReactNode;
};

export function Form({ title, lang, dir, appearance, children }: Props) {
  const id = useId();
  const [drawing, ...notes] = Children.toArray(children);
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-12">
      <h3 id={id} className="font-semibold text-14">
        {title}
      </h3>
      <div
        lang={lang}
        dir={dir}
        style={schemeOf(appearance)}
        className="overflow-hidden rounded-6 border border-line bg-plate text-ink"
      >
        {drawing}
      </div>
      {notes}
    </section>
  );
}
