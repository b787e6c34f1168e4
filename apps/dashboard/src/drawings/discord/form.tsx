// A form as Discord opens it: its fields with what stands in them. It is a drawing, so nothing can be written in it.
import type { DiscordModal } from "@convivio/cards";
import { useId } from "react";

type Label = DiscordModal["components"][number];

export function DiscordForm({ modal }: { modal: DiscordModal }) {
  return (
    <div className="flex flex-col gap-16 bg-discord-ground p-16 text-discord-ink">
      <p className="font-semibold text-20">{modal.title}</p>
      {modal.components.map((label) => (
        <Field key={label.component.custom_id} label={label} />
      ))}
    </div>
  );
}

function Field({ label: { label, description, component } }: { label: Label }) {
  const id = useId();
  const box = "w-full rounded-6 border border-discord-edge bg-discord-ground px-8 py-4 text-14 text-discord-ink";
  return (
    <div className="flex flex-col gap-4 text-14">
      <label htmlFor={id} className="font-semibold">
        {label}
        {component.required && <span aria-hidden="true"> *</span>}
      </label>
      {description !== undefined && <p className="text-12 text-discord-ink-quiet">{description}</p>}
      {"options" in component ? (
        <select
          id={id}
          disabled
          className={box}
          defaultValue={component.options.find((one) => one.default)?.value ?? ""}
        >
          <option value="" />
          {component.options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      ) : component.style === 2 ? (
        <textarea id={id} readOnly rows={3} className={box} value={component.value ?? ""} />
      ) : (
        <input id={id} readOnly dir="auto" className={box} value={component.value ?? ""} />
      )}
    </div>
  );
}
