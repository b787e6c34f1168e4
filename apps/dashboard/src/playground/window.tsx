// One place at the table: a name above, and below it the answer as it looks there.
import type { ReactNode } from "react";

export const views = ["slack", "discord", "text"] as const;
export type View = (typeof views)[number];

type Props = { view: View; title: string; hint?: string; isChosen: boolean; children: ReactNode };

/** On a narrow screen only the chosen one is shown. */
export function Window({ view, title, hint, isChosen, children }: Props) {
  const id = `${view}-title`;
  return (
    <section aria-labelledby={id} className={`flex min-w-0 flex-col gap-8 ${isChosen ? "" : "max-wide:hidden"}`}>
      <h3 id={id} className="max-wide:sr-only font-semibold text-14 text-ink-quiet">
        {title}
      </h3>
      <div className="overflow-hidden rounded-6 border border-line shadow-float">{children}</div>
      {hint !== undefined && <p className="text-14 text-ink-quiet">{hint}</p>}
    </section>
  );
}
