// A few lines that stand beside what they are about: good to know, worth a look, or in the way.
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type MessageTone = "note" | "done" | "warning" | "danger";

const tones: Readonly<Record<MessageTone, { look: string; icon: IconName; colour: string }>> = {
  note: { look: "border-line bg-table-quiet", icon: "about", colour: "text-table" },
  done: { look: "border-olive bg-olive-quiet", icon: "check", colour: "text-olive" },
  warning: { look: "border-ochre bg-ochre-quiet", icon: "warning", colour: "text-ochre" },
  danger: { look: "border-brick bg-brick-quiet", icon: "warning", colour: "text-brick" },
};

export type MessageProps = {
  tone?: MessageTone;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** "status" or "alert" for what appears by itself and must be heard. */
  role?: "status" | "alert";
};

export function Message({ tone = "note", title, children, actions, role }: MessageProps) {
  const { look, icon, colour } = tones[tone];
  return (
    <div role={role} className={`flex items-start gap-12 rounded-6 border px-16 py-12 text-14 ${look}`}>
      <Icon name={icon} className={`mt-4 size-16 ${colour}`} />
      <div className="flex min-w-0 flex-1 flex-col gap-8">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children !== undefined && <div className="max-w-measure">{children}</div>}
        {actions !== undefined && <div className="flex flex-wrap gap-8">{actions}</div>}
      </div>
    </div>
  );
}
