// What an administrator has decided about one's account: only to be read here.
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { client } from "../../client.ts";
import { useWords } from "../messages/words.tsx";
import { useAccount } from "../session/use-session.ts";

export function OwnRole() {
  const { say, language } = useWords("accounts");
  const { say: sayShell } = useWords("shell");
  const { email, role, limits } = useAccount();
  const isLimited = limits.countries.length + limits.themes.length > 0;
  const { data } = useQuery({
    queryKey: ["accounts", "own-limits", limits, language],
    queryFn: () => client.accounts.limits.query({ language }),
    enabled: isLimited,
  });
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-24 gap-y-8 text-14 max-wide:grid-cols-1 max-wide:gap-y-0">
      <Line name={say("me.email")}>
        <bdi dir="ltr">{email}</bdi>
      </Line>
      <Line name={say("me.role")}>{sayShell(`role.${role}`)}</Line>
      {isLimited && (
        <Line name={say("me.limits")}>
          {new Intl.ListFormat(language).format((data?.names ?? []).map(({ title }) => title))}
        </Line>
      )}
    </dl>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-quiet">{name}</dt>
      <dd className="max-wide:mb-8">{children}</dd>
    </>
  );
}
