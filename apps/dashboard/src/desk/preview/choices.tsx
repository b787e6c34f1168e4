// For whom the preview is drawn, and in which light. The browser's own select works everywhere, by keyboard and by voice.
import { languages } from "@convivio/core";
import { useId } from "react";
import { appearances } from "../../frame/appearance.ts";
import { languageNames } from "../../messages/language-names.ts";
import { control } from "../kit/look.ts";
import { useWords } from "../messages/words.tsx";
import type { Look } from "./looks.ts";

export function Choices({ look, onLook }: { look: Look; onLook: (look: Look) => void }) {
  const { say } = useWords("preview");
  return (
    <div className="grid grid-cols-2 gap-12">
      <Choice
        label={say("language")}
        value={look.language}
        choices={languages.map((one) => ({ id: one, label: languageNames[one], lang: one }))}
        onChoose={(language) => onLook({ ...look, language })}
      />
      <Choice
        label={say("appearance")}
        value={look.appearance}
        choices={appearances.map((one) => ({ id: one, label: say(`appearance.${one}`) }))}
        onChoose={(appearance) => onLook({ ...look, appearance })}
      />
    </div>
  );
}

type ChoiceProps<Id extends string> = {
  label: string;
  value: Id;
  choices: readonly { id: Id; label: string; lang?: string }[];
  onChoose: (id: Id) => void;
};

function Choice<Id extends string>({ label, value, choices, onChoose }: ChoiceProps<Id>) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <label htmlFor={id} className="text-12 text-ink-quiet">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((one) => one.id === event.target.value);
          if (chosen !== undefined) onChoose(chosen.id);
        }}
        className={control}
      >
        {choices.map((one) => (
          <option key={one.id} value={one.id} lang={one.lang}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}
