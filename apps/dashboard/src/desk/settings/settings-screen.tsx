// What a secretariat decides for its whole desk; each setting holds from the moment it is pressed.
import type { Settings } from "@convivio/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { notify } from "../kit/notices.ts";
import { PageHeader } from "../kit/page-header.tsx";
import { Switch } from "../kit/switch.tsx";
import { useWords } from "../messages/words.tsx";
import { type Session, sessionQuery } from "../session/session.ts";
import { useSession } from "../session/use-session.ts";

export function SettingsScreen() {
  const { say } = useWords("accounts");
  const { settings } = useSession();
  const change = useSettingsChange();
  const shown = change.isPending ? change.variables : settings;
  return (
    <div className="flex max-w-[40rem] flex-col gap-32">
      <PageHeader title={say("settings.title")} />
      <section aria-labelledby="review-title" className="flex flex-col gap-16 border-line border-t pt-24">
        <h2 id="review-title" className="font-semibold text-20">
          {say("settings.review")}
        </h2>
        <Switch
          label={say("settings.fourEyes")}
          description={say("settings.fourEyesText")}
          isSelected={shown.isFourEyes}
          onChange={(isFourEyes) => change.mutate({ ...settings, isFourEyes })}
        />
      </section>
    </div>
  );
}

function useSettingsChange() {
  const { say } = useWords("accounts");
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (settings: Settings) => client.settings.change.mutate(settings),
    onSuccess: (settings) => {
      const session = queries.getQueryData<Session>(sessionQuery.queryKey);
      if (session !== undefined) queries.setQueryData(sessionQuery.queryKey, { ...session, settings });
      notify({ text: say("settings.saved") });
    },
    onError: () => notify({ tone: "failed", text: say("people.failed") }),
  });
}
