// In which language the desk speaks to this person, in every browser.
import { type Language, languages } from "@convivio/core";
import { languageNames } from "../../messages/language-names.ts";
import { notify } from "../kit/notices.ts";
import { Select } from "../kit/select.tsx";
import { useWords } from "../messages/words.tsx";
import { chooseLanguage } from "../session/language.ts";
import { useAccount } from "../session/use-session.ts";
import { useOwnChange } from "./use-own-account.ts";

type Chosen = Language | "browser";

export function LanguageSetting() {
  const { say } = useWords("accounts");
  const { language } = useAccount();
  const change = useOwnChange();
  const choose = (chosen: Chosen) => {
    if (chosen !== "browser") chooseLanguage(chosen);
    change.mutate(
      { language: chosen === "browser" ? null : chosen },
      {
        onSuccess: () => notify({ text: say("me.saved") }),
        onError: () => notify({ tone: "failed", text: say("people.failed") }),
      },
    );
  };
  return (
    <Select<Chosen>
      label={say("me.language")}
      description={say("me.languageHint")}
      value={language ?? "browser"}
      onChange={choose}
      choices={[
        { id: "browser", label: say("me.followBrowser") },
        ...languages.map((one) => ({ id: one, label: languageNames[one], lang: one })),
      ]}
    />
  );
}
