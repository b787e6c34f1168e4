// What the button of one's own account opens: its page, the shortcuts, the language, the colours, the way out.
import { languages } from "@convivio/core";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { appearances, useAppearance } from "../../frame/appearance.ts";
import { languageNames } from "../../messages/language-names.ts";
import { Menu } from "../kit/menu.tsx";
import { notify } from "../kit/notices.ts";
import { useWords } from "../messages/words.tsx";
import { signOut } from "../session/session.ts";
import { useLanguageChoice } from "../session/use-language-choice.ts";
import { useAccount } from "../session/use-session.ts";
import { ownAccountAddress, signInAddress } from "./addresses.ts";
import { useAccountButton } from "./use-account-button.tsx";
import { openWindow } from "./windows-open.ts";

/** Open from the start: it is fetched when its button is first pressed. */
export function AccountMenu() {
  const { say, language } = useWords("shell");
  const { role } = useAccount();
  const chooseLanguage = useLanguageChoice();
  const [appearance, setAppearance] = useAppearance();
  const leave = useLeaving();
  return (
    <Menu
      label={say("account.menu")}
      isOpenAtFirst
      trigger={<AriaButton {...useAccountButton()} />}
      choices={[
        {
          id: "me",
          label: say("account.own"),
          description: say(`role.${role}`),
          icon: "person",
          href: ownAccountAddress,
        },
        { id: "shortcuts", label: say("shortcuts.title"), icon: "about", onChoose: () => openWindow("shortcuts") },
        ...languages.map((one, at) => ({
          id: `language ${one}`,
          label: languageNames[one],
          lang: one,
          isChosen: one === language,
          isApart: at === 0,
          onChoose: () => chooseLanguage(one),
        })),
        ...appearances.map((one, at) => ({
          id: `appearance ${one}`,
          label: say(`appearance.${one}`),
          isChosen: one === appearance,
          isApart: at === 0,
          onChoose: () => setAppearance(one),
        })),
        { id: "out", label: say("account.signOut"), icon: "leave", isApart: true, onChoose: leave },
      ]}
    />
  );
}

/** Signs out and leaves nothing of the catalogue in the page. */
function useLeaving(): () => void {
  const { say } = useWords("shell");
  const [isLeaving, setLeaving] = useState(false);
  return () => {
    if (isLeaving) return;
    setLeaving(true);
    signOut()
      .then(() => window.location.assign(signInAddress))
      .catch(() => {
        setLeaving(false);
        notify({ tone: "failed", text: say("account.stillIn") });
      });
  };
}
