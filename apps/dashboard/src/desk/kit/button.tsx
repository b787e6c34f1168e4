// A button says what happens. While it happens it keeps its place and says so; it cannot be pressed twice.
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaProps } from "react-aria-components";
import { Icon, type IconName } from "./icon.tsx";
import { height } from "./look.ts";
import { Tooltip } from "./tooltip.tsx";

/** primary: the one next step of a screen · normal · quiet: without an edge, among others of its kind · danger: takes something away. */
export type ButtonLook = "primary" | "normal" | "quiet" | "danger";

const looks: Readonly<Record<ButtonLook, string>> = {
  primary: "bg-table text-on-table hover:bg-table-strong",
  normal: "border border-edge bg-plate text-ink hover:border-table hover:bg-table-quiet",
  quiet: "text-ink hover:bg-table-quiet",
  danger: "bg-brick text-on-table hover:bg-brick-strong",
};

export function buttonLook(look: ButtonLook = "normal"): string {
  return `${height} inline-flex items-center justify-center gap-8 rounded-6 px-12 font-semibold text-14 no-underline transition-colors data-disabled:cursor-default data-disabled:border-line data-disabled:bg-cloth data-disabled:text-ink-quiet data-pending:cursor-progress ${looks[look]}`;
}

export type ButtonProps = Omit<AriaProps, "className" | "style" | "children"> & {
  look?: ButtonLook;
  icon?: IconName;
  /** What the button says while it is pending; without it, it says the same as before. */
  pendingText?: string;
  children: ReactNode;
};

export function Button({ look = "normal", icon, pendingText, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={buttonLook(look)}>
      {({ isPending }) => (
        <>
          {icon !== undefined && <Icon name={icon} />}
          <span aria-live="polite">{isPending && pendingText !== undefined ? pendingText : children}</span>
        </>
      )}
    </AriaButton>
  );
}

type IconButtonProps = Omit<AriaProps, "className" | "style" | "children" | "aria-label"> & {
  icon: IconName;
  /** Its name, shown when it is pointed at or has the focus. */
  label: string;
  look?: "normal" | "quiet";
};

/** A button that shows only an icon: for what is repeated on every row, where the word would be noise. */
export function IconButton({ icon, label, look = "quiet", ...props }: IconButtonProps) {
  const edge = look === "normal" ? "border border-edge bg-plate" : "";
  return (
    <Tooltip text={label}>
      <AriaButton
        {...props}
        aria-label={label}
        className={`inline-flex size-32 shrink-0 items-center justify-center rounded-6 text-ink hover:bg-table-quiet data-disabled:cursor-default data-disabled:text-ink-quiet data-disabled:hover:bg-transparent pointer-coarse:size-48 ${edge}`}
      >
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  );
}
