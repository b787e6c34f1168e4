// A small button with an icon for inside other controls, where React Aria's own would be taken for the button that opens them.
import { Icon, type IconName } from "./icon.tsx";
import { framedButton } from "./look.ts";

type PlainButtonProps = { icon: IconName; label: string; onClick: () => void; disabled?: boolean } & {
  [mark: `data-${string}`]: number;
};

export function PlainButton({ icon, label, ...props }: PlainButtonProps) {
  return (
    <button
      type="button"
      {...props}
      aria-label={label}
      title={label}
      className={`${framedButton} disabled:cursor-default disabled:text-ink-quiet`}
    >
      <Icon name={icon} className="size-12" />
    </button>
  );
}
