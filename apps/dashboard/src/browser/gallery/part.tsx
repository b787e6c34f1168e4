// One group of the gallery.
import type { ReactNode } from "react";

export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-labelledby={name} className="flex flex-col gap-16 border-line border-t pt-16">
      <h2 id={name} className="font-semibold text-20">
        {name}
      </h2>
      {children}
    </section>
  );
}
