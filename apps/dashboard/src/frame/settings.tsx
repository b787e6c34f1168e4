// The two switches of the header: language and appearance. The browser's own select works everywhere, by keyboard and by voice.
import { type Language, languages } from "@convivio/core";
import { languageNames } from "../messages/language-names.ts";
import { useWords } from "../messages/words.tsx";
import { appearances, useAppearance } from "./appearance.ts";

type Choice = { value: string; label: string; language?: string };

function Setting(props: {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChoose: (value: string) => void;
}) {
  return (
    <label className="flex items-center">
      <span className="sr-only">{props.label}</span>
      <select
        value={props.value}
        onChange={(event) => props.onChoose(event.target.value)}
        className="min-h-32 max-w-full rounded-6 border border-edge bg-plate px-4 text-14 wide:px-8 text-ink hover:border-table"
      >
        {props.choices.map(({ value, label, language }) => (
          <option key={value} value={value} lang={language}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Settings({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const { say, language } = useWords();
  const [appearance, setAppearance] = useAppearance();
  return (
    <div className="flex flex-wrap justify-end gap-8">
      <Setting
        label={say("setting.language")}
        value={language}
        choices={languages.map((value) => ({ value, label: languageNames[value], language: value }))}
        onChoose={(value) => onLanguage(value as Language)}
      />
      <Setting
        label={say("setting.appearance")}
        value={appearance}
        choices={appearances.map((value) => ({ value, label: say(`appearance.${value}`) }))}
        onChoose={(value) => setAppearance(appearances.find((known) => known === value) ?? "system")}
      />
    </div>
  );
}
