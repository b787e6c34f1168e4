// A button that shows only an icon: for what is repeated on every row, where the word would be noise.
import { Button as AriaButton, type ButtonProps as AriaProps } from "react-aria-components";
import { Icon, type IconName } from "./icon.tsx";
import { Tooltip } from "./tooltip.tsx";

type IconButtonProps = Omit<AriaProps, "className" | "style" | "children" | "aria-label"> & {
  icon: IconName;
  /** Its name, shown when it is pointed at or has the focus. */
  label: string;
  look?: "normal" | "quiet";
};

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
