// A button says what happens. While it happens it keeps its place and says so; it cannot be pressed twice.
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaProps } from "react-aria-components";
import { Icon, type IconName } from "./icon.tsx";
import { height } from "./look.ts";

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
