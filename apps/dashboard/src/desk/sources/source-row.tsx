// One address: how it stands, since when, who cites it; to be looked at now, or to be given an archived copy.
import { may } from "@convivio/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { client, failureOf } from "../../client.ts";
import { editorLink } from "../address/links.ts";
import { Badge } from "../kit/badge.tsx";
import { Button } from "../kit/button.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { TextLink } from "../kit/link-button.tsx";
import { notify } from "../kit/notices.ts";
import { OuterLink } from "../kit/outer-link.tsx";
import { TextField } from "../kit/text-field.tsx";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";

type Source = Awaited<ReturnType<typeof client.sources.list.query>>["list"][number];

const tones = { broken: "brick", failing: "ochre", alive: "olive", unsure: "quiet", unchecked: "quiet" } as const;

export function SourceRow({ source }: { source: Source }) {
  const { say } = useWords("sources");
  const acting = useActing();
  const { url, standing, why, lastSeenAlive, lastCheckedAt, records, archiveUrl } = source;
  return (
    <div className="flex flex-col gap-8 text-14">
      <div className="flex flex-wrap items-baseline gap-x-12 gap-y-4">
        <Badge tone={tones[standing]}>{say(`standing.${standing}`)}</Badge>
        <span className="min-w-0 wrap-anywhere" dir="ltr">
          <OuterLink href={url}>{url}</OuterLink>
        </span>
      </div>
      <p className="text-12 text-ink-quiet">
        {why !== null && `${say(`why.${why}`)} · `}
        {lastSeenAlive === null ? say("neverSeen") : say("lastSeen")}{" "}
        {lastSeenAlive !== null && <DateTime value={`${lastSeenAlive}T12:00:00Z`} form="day" />}
        {lastCheckedAt !== null && (
          <>
            {" · "}
            {say("checked")} <DateTime value={lastCheckedAt} />
          </>
        )}
      </p>
      {records.length > 0 && (
        <p className="flex flex-wrap gap-x-12 gap-y-4">
          <span className="text-ink-quiet">{say("citedBy")}</span>
          {records.map(({ kind, id, title }) => (
            <TextLink key={id} {...editorLink(kind, id)}>
              <bdi>{title}</bdi>
            </TextLink>
          ))}
        </p>
      )}
      {archiveUrl !== null && (
        <p>
          <OuterLink href={archiveUrl}>{say("archived")}</OuterLink>
        </p>
      )}
      {may(acting, "check-sources") && <Steps url={url} archiveUrl={archiveUrl} />}
    </div>
  );
}

function Steps({ url, archiveUrl }: { url: string; archiveUrl: string | null }) {
  const { say } = useWords("sources");
  const { say: sayCard } = useWords("cards");
  const queries = useQueryClient();
  const [copy, setCopy] = useState<string | null>(null);
  const step = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onError: (error) => {
      const { code, message } = failureOf(error);
      notify({ text: code === "invalid-input" ? message : sayCard(`error.${code}`), tone: "failed" });
    },
    onSuccess: () => setCopy(null),
    onSettled: () => queries.invalidateQueries({ queryKey: ["sources"] }),
  });
  const keep = (event: FormEvent) => {
    event.preventDefault();
    step.mutate(() => client.sources.archive.mutate({ url, archiveUrl: copy?.trim() || null }));
  };
  return (
    <div className="flex flex-wrap items-end gap-8">
      <Button
        icon="link"
        isPending={step.isPending}
        pendingText={say("checking")}
        onPress={() => step.mutate(() => client.sources.check.mutate({ url }))}
      >
        {say("check")}
      </Button>
      {copy === null ? (
        <Button look="quiet" onPress={() => setCopy(archiveUrl ?? "")}>
          {say("record")}
        </Button>
      ) : (
        <form onSubmit={keep} className="flex flex-wrap items-end gap-8">
          <TextField
            label={say("copy")}
            type="url"
            dir="ltr"
            value={copy}
            onChange={setCopy}
            placeholder="https://"
            autoFocus
          />
          <Button type="submit" isPending={step.isPending}>
            {say("keep")}
          </Button>
        </form>
      )}
    </div>
  );
}
