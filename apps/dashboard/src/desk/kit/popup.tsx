// A small window beside the button that opens it: for a handful of settings that act at once.
import type { ReactElement, ReactNode } from "react";
import { DialogTrigger, Popover } from "react-aria-components";
import { floating } from "./look.ts";

export type PopupProps = {
  /** What it is for, for a screen reader. */
  label: string;
  /** The button that opens it, from the kit. */
  trigger: ReactElement;
  children: ReactNode;
};

export function Popup({ label, trigger, children }: PopupProps) {
  return (
    <DialogTrigger>
      {trigger}
      {/* With nothing of that role inside, React Aria makes the popover itself a dialog. */}
      <Popover
        aria-label={label}
        offset={4}
        placement="bottom end"
        className={`${floating} z-20 w-[20rem] max-w-[calc(100vw-2rem)] overflow-auto`}
      >
        <div className="flex flex-col gap-16 p-16">{children}</div>
      </Popover>
    </DialogTrigger>
  );
}
