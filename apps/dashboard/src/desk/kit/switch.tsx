// Something that is on or off from the moment it is pressed, without a button to save.
import { Switch as AriaSwitch } from "react-aria-components";

export type SwitchProps = {
  label: string;
  description?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
};

export function Switch({ label, description, ...props }: SwitchProps) {
  return (
    <AriaSwitch
      {...props}
      className="group flex min-h-24 w-fit cursor-pointer items-start gap-12 py-4 text-14 pointer-coarse:min-h-48 pointer-coarse:items-center data-disabled:text-ink-quiet"
    >
      {({ isSelected }) => (
        <>
          <Track isOn={isSelected} />
          <span className="flex flex-col">
            {label}
            {description !== undefined && <span className="max-w-measure text-12 text-ink-quiet">{description}</span>}
          </span>
        </>
      )}
    </AriaSwitch>
  );
}

function Track({ isOn }: { isOn: boolean }) {
  const ground = isOn ? "border-table bg-table" : "border-edge bg-plate";
  const knob = isOn ? "ms-auto bg-on-table" : "bg-edge";
  return (
    <span className="flex h-[1lh] shrink-0 items-center">
      <span
        className={`flex h-16 w-32 shrink-0 items-center rounded-full border p-px group-hover:border-table group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-table ${ground}`}
      >
        <span className={`size-12 rounded-full ${knob}`} />
      </span>
    </span>
  );
}
