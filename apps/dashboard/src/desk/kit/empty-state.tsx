// Nothing here yet: what belongs here, and the next step.
import type { ReactNode } from "react";

export type EmptyStateProps = { title: string; children?: ReactNode; actions?: ReactNode };

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-12 rounded-6 border border-line border-dashed p-24">
      <p className="font-semibold text-16">{title}</p>
      {children !== undefined && <div className="max-w-measure text-14 text-ink-quiet">{children}</div>}
      {actions !== undefined && <div className="flex flex-wrap gap-8">{actions}</div>}
    </div>
  );
}
