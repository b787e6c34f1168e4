// On a narrow screen: which of the three forms is shown. Native radio buttons, so that arrow keys work as everywhere.
import type { MessageKey } from "../messages/en.ts";
import { useWords } from "../messages/words.tsx";
import { type View, views } from "./window.tsx";

export const viewNames = {
  slack: "answer.slack",
  discord: "answer.discord",
  text: "answer.text",
} as const satisfies Readonly<Record<View, MessageKey>>;

export function ViewSwitch({ chosen, onChoose }: { chosen: View; onChoose: (view: View) => void }) {
  const { say } = useWords();
  return (
    <fieldset className="flex rounded-6 border border-edge bg-plate wide:hidden">
      <legend className="sr-only">{say("answer.views")}</legend>
      {views.map((view) => (
        <label
          key={view}
          className="flex min-h-48 flex-1 items-center justify-center rounded-6 px-4 text-center text-14 text-ink has-checked:bg-table has-checked:font-semibold has-checked:text-on-table has-focus-visible:outline-2 has-focus-visible:outline-table has-focus-visible:outline-offset-2"
        >
          <input
            type="radio"
            name="view"
            value={view}
            checked={view === chosen}
            onChange={() => onChoose(view)}
            className="sr-only"
          />
          {say(viewNames[view])}
        </label>
      ))}
    </fieldset>
  );
}
