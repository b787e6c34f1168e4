// One's own account: name, language, shortcuts, password, second factor, and where one is signed in.
import type { ReactNode } from "react";
import { PageHeader } from "../kit/page-header.tsx";
import { useWords } from "../messages/words.tsx";
import { LanguageSetting } from "./language-setting.tsx";
import { NameForm } from "./name-form.tsx";
import { OwnPasswordForm } from "./own-password-form.tsx";
import { OwnRole } from "./own-role.tsx";
import { SecondFactorSetting } from "./second-factor-setting.tsx";
import { SessionList } from "./session-list.tsx";
import { ShortcutSetting } from "./shortcut-setting.tsx";

export function MeScreen() {
  const { say } = useWords("accounts");
  return (
    <div className="flex max-w-[40rem] flex-col gap-32">
      <PageHeader title={say("me.title")} />
      <Section id="you" title={say("me.you")}>
        <NameForm />
        <OwnRole />
        <LanguageSetting />
        <ShortcutSetting />
      </Section>
      <Section id="password" title={say("password.title")}>
        <OwnPasswordForm />
      </Section>
      <Section id="second-factor" title={say("factor.title")}>
        <SecondFactorSetting />
      </Section>
      <Section id="sessions" title={say("sessions.title")}>
        <SessionList />
      </Section>
    </div>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} className="flex flex-col gap-16 border-line border-t pt-24">
      <h2 id={`${id}-title`} className="font-semibold text-20">
        {title}
      </h2>
      {children}
    </section>
  );
}
