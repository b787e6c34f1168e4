// In which language the desk speaks. The browser's own select works everywhere, by keyboard and by voice.
import { languages } from "@convivio/core";
import { languageNames } from "../../messages/language-names.ts";
import { useWords } from "../messages/words.tsx";
import { useLanguageChoice } from "../session/use-language-choice.ts";

export function LanguageChoice() {
  const { say, language } = useWords("shell");
  const choose = useLanguageChoice();
  return (
    <label className="flex items-center">
      <span className="sr-only">{say("language")}</span>
      <select
        value={language}
        onChange={(event) => {
          const chosen = languages.find((one) => one === event.target.value);
          if (chosen !== undefined) choose(chosen);
        }}
        className="min-h-32 rounded-6 border border-edge bg-plate px-8 text-14 text-ink hover:border-table pointer-coarse:min-h-48"
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
