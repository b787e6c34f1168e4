// A few words about what is pointed at or has the focus; never the only place where something is said.
import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components";

type TooltipProps = {
  text: string;
  /** One thing that can have the focus: a button, a link. */
  children: ReactElement;
};

export function Tooltip({ text, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip offset={4} className="z-30 max-w-measure rounded-6 bg-ink px-8 py-4 text-12 text-paper shadow-float">
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
