// A form as Slack opens it: its fields with what stands in them. It is a drawing, so nothing can be written in it.
import type { SlackView } from "@convivio/cards";
import { useId } from "react";

type Input = SlackView["blocks"][number];

export function SlackForm({ view }: { view: SlackView }) {
  return (
    <div className="flex flex-col gap-16 bg-slack-ground p-16 text-slack-ink">
      <p className="font-bold text-16">{view.title.text}</p>
      {view.blocks.map((input) => (
        <Field key={input.block_id} input={input} />
      ))}
      <p className="flex justify-end gap-8 font-bold text-14">
        <span className="rounded-6 border border-slack-edge px-12 py-4">{view.close.text}</span>
        <span className="rounded-6 bg-slack-primary px-12 py-4 text-slack-on-primary">{view.submit.text}</span>
      </p>
    </div>
  );
}

function Field({ input: { label, hint, element } }: { input: Input }) {
  const id = useId();
  const box = "w-full rounded-6 border border-slack-edge bg-slack-ground px-8 py-4 text-14 text-slack-ink";
  return (
    <div className="flex flex-col gap-4 text-14">
      {element.type === "checkboxes" ? (
        <span className="font-bold">{label.text}</span>
      ) : (
        <label htmlFor={id} className="font-bold">
          {label.text}
        </label>
      )}
      {element.type === "plain_text_input" &&
        (element.multiline ? (
          <textarea id={id} readOnly rows={3} className={box} value={element.initial_value ?? ""} />
        ) : (
          <input id={id} readOnly dir="auto" className={box} value={element.initial_value ?? ""} />
        ))}
      {element.type === "static_select" && (
        <input id={id} readOnly className={box} value={element.initial_option?.text.text ?? ""} />
      )}
      {element.type === "checkboxes" &&
        element.options.map(({ value, text }) => (
          <label key={value} className="flex items-start gap-8">
            <input type="checkbox" disabled checked={element.initial_options !== undefined} className="mt-4" />
            {text.text}
          </label>
        ))}
      {hint !== undefined && <p className="text-12 text-slack-ink-quiet">{hint.text}</p>}
    </div>
  );
}
