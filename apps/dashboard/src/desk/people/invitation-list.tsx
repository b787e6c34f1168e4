// Who has been invited, and what became of it.
import type { InvitationState, InvitationView, LimitName } from "@convivio/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { Badge, type BadgeTone } from "../kit/badge.tsx";
import { Button } from "../kit/button.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { notify } from "../kit/notices.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { useWords } from "../messages/words.tsx";
import { LimitsLine } from "./limits-line.tsx";
import { invitationsQuery, usePeopleChanged } from "./people-queries.ts";

const tones: Readonly<Record<InvitationState, BadgeTone>> = {
  open: "table",
  accepted: "olive",
  revoked: "quiet",
  expired: "quiet",
};

export function InvitationList() {
  const { say, language } = useWords("accounts");
  const { data, error, refetch } = useQuery(invitationsQuery(language));
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={3} />;
  if (data.list.length === 0) return <p className="text-14 text-ink-quiet">{say("invitations.none")}</p>;
  return (
    <ul className="flex flex-col">
      {data.list.map((invitation) => (
        <One key={invitation.id} invitation={invitation} names={data.names} />
      ))}
    </ul>
  );
}

function One({ invitation, names }: { invitation: InvitationView; names: readonly LimitName[] }) {
  const { say } = useWords("accounts");
  const { say: sayShell } = useWords("shell");
  const { email, role, state, limits, expires, invitedBy } = invitation;
  const changed = usePeopleChanged();
  const revoke = useMutation({
    mutationFn: () => client.invitations.revoke.mutate({ id: invitation.id }),
    onSuccess: () => notify({ text: say("invitations.isRevoked", { email }) }),
    onError: () => notify({ tone: "failed", text: say("people.failed") }),
    onSettled: changed,
  });
  return (
    <li className="flex flex-wrap items-start justify-between gap-8 border-line border-b py-12 text-14">
      <div className="flex min-w-0 flex-col gap-4">
        <p className="flex flex-wrap items-center gap-8 [overflow-wrap:anywhere]">
          <bdi dir="ltr" className="font-semibold">
            {email}
          </bdi>
          <Badge tone={tones[state]}>{say(`invitations.${state}`)}</Badge>
        </p>
        <p className="flex flex-wrap gap-x-16 text-ink-quiet">
          <span>{sayShell(`role.${role}`)}</span>
          {role === "curator" && <LimitsLine limits={limits} names={names} />}
          <span>{say("invitations.by", { name: invitedBy })}</span>
          {state === "open" && (
            <span>
              {say("invitations.until")} <DateTime value={expires} form="day" />
            </span>
          )}
        </p>
      </div>
      {state === "open" && (
        <Button
          onPress={() => revoke.mutate()}
          isPending={revoke.isPending}
          aria-label={say("invitations.revokeOf", { email })}
        >
          {say("invitations.revoke")}
        </Button>
      )}
    </li>
  );
}
