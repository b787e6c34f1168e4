// Where one is signed in, and how to end it there: at once, for the next request over there.
import type { SessionView } from "@convivio/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { Badge } from "../kit/badge.tsx";
import { Button } from "../kit/button.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { notify } from "../kit/notices.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { useWords } from "../messages/words.tsx";
import { browserName } from "./browser-name.ts";

const sessionsKey = ["sessions"] as const;

export function useSessionsChanged(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: sessionsKey });
}

export function SessionList() {
  const { say } = useWords("accounts");
  const { data, error, refetch } = useQuery({
    queryKey: sessionsKey,
    queryFn: () => client.sessions.list.query(),
  });
  const changed = useSessionsChanged();
  const endOthers = useMutation({
    mutationFn: () => client.sessions.revokeOthers.mutate(),
    onSuccess: ({ ended }) => notify({ text: say("sessions.othersEnded", { count: ended }) }),
    onError: () => notify({ tone: "failed", text: say("people.failed") }),
    onSettled: changed,
  });
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={2} />;
  return (
    <>
      <ul className="flex flex-col">
        {data.list.map((session) => (
          <One key={session.id} session={session} onChanged={changed} />
        ))}
      </ul>
      {data.list.length > 1 && (
        <div>
          <Button onPress={() => endOthers.mutate()} isPending={endOthers.isPending}>
            {say("sessions.endOthers")}
          </Button>
        </div>
      )}
    </>
  );
}

function One({ session, onChanged }: { session: SessionView; onChanged: () => void }) {
  const { say } = useWords("accounts");
  const known = browserName(session.userAgent);
  const name = known === null ? say("sessions.unknown") : say("sessions.on", known);
  const end = useMutation({
    mutationFn: () => client.sessions.revoke.mutate({ id: session.id }),
    onSuccess: () => notify({ text: say("sessions.ended") }),
    onError: () => notify({ tone: "failed", text: say("people.failed") }),
    onSettled: onChanged,
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-8 border-line border-b py-12 text-14">
      <div className="flex min-w-0 flex-col gap-4">
        <p className="flex flex-wrap items-center gap-8">
          <span className="font-semibold">{name}</span>
          {session.isCurrent && <Badge tone="table">{say("sessions.this")}</Badge>}
        </p>
        <p className="flex flex-wrap gap-x-16 text-ink-quiet">
          <span>
            {say("sessions.since")} <DateTime value={session.opened} />
          </span>
          {session.address !== null && <span>{say("sessions.address", { address: session.address })}</span>}
        </p>
      </div>
      {!session.isCurrent && (
        <Button
          onPress={() => end.mutate()}
          isPending={end.isPending}
          aria-label={say("sessions.endOf", { browser: name })}
        >
          {say("sessions.end")}
        </Button>
      )}
    </li>
  );
}
