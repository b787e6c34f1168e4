// The outbox: what was written to whom, and, where no mail server is set up, what an administrator passes on.
import type { MailState, MailView } from "@convivio/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { Badge, type BadgeTone } from "../kit/badge.tsx";
import { Button } from "../kit/button.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { Message } from "../kit/message.tsx";
import { notify } from "../kit/notices.ts";
import { PageHeader } from "../kit/page-header.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useWords } from "../messages/words.tsx";

const tones: Readonly<Record<MailState, BadgeTone>> = {
  kept: "ochre",
  waiting: "table",
  sent: "olive",
  "given-up": "brick",
  expired: "quiet",
};

export function MailsScreen() {
  const { say } = useWords("accounts");
  return (
    <div className="flex max-w-[48rem] flex-col gap-24">
      <PageHeader title={say("mails.title")} description={say("mails.text")} />
      <Mails />
    </div>
  );
}

function Mails() {
  const { say } = useWords("accounts");
  const { data, error, refetch } = useQuery({
    queryKey: ["mails"],
    queryFn: () => client.mails.list.query(),
    refetchOnWindowFocus: true,
  });
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={4} />;
  return (
    <>
      {!data.isSending && (
        <Message tone="warning" title={say("mails.notSending")}>
          {say("mails.notSendingText")}
        </Message>
      )}
      {data.list.length === 0 ? (
        <EmptyState title={say("mails.none")}>{say("mails.noneText")}</EmptyState>
      ) : (
        <ul className="flex flex-col gap-12">
          {data.list.map((mail) => (
            <One key={mail.id} mail={mail} />
          ))}
        </ul>
      )}
    </>
  );
}

function One({ mail }: { mail: MailView }) {
  const { say } = useWords("accounts");
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="rounded-6 border border-line bg-plate">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={`mail-${mail.id}`}
        onClick={() => setOpen(!isOpen)}
        className="flex w-full flex-wrap items-center justify-between gap-8 rounded-6 px-16 py-12 text-start text-14 hover:bg-table-quiet"
      >
        <span className="flex min-w-0 flex-col [overflow-wrap:anywhere]">
          <span className="font-semibold">
            <bdi>{mail.subject}</bdi>
          </span>
          <span className="text-ink-quiet">
            {say("mails.to")} <bdi dir="ltr">{mail.recipient}</bdi>
          </span>
        </span>
        <span className="flex items-center gap-12">
          <DateTime value={mail.sent ?? mail.at} />
          <Badge tone={tones[mail.state]}>{say(`mails.${mail.state}`)}</Badge>
        </span>
      </button>
      {isOpen && <Text mail={mail} />}
    </li>
  );
}

function Text({ mail }: { mail: MailView }) {
  const { say } = useWords("accounts");
  const copy = () =>
    navigator.clipboard.writeText(mail.text).then(
      () => notify({ text: say("mails.copied") }),
      () => notify({ tone: "failed", text: say("mails.copyFailed") }),
    );
  return (
    <div id={`mail-${mail.id}`} className="flex flex-col gap-12 border-line border-t px-16 py-12 text-14">
      {mail.lastError !== null && mail.state !== "sent" && (
        <Message
          tone={mail.state === "given-up" ? "danger" : "warning"}
          title={say("mails.attempts", { count: mail.attempts })}
        >
          {say("mails.error", { reason: mail.lastError })}
        </Message>
      )}
      <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
        {mail.text.trim()}
      </p>
      {mail.state !== "expired" && (
        <div>
          <Button onPress={() => void copy()}>{say("mails.copy")}</Button>
        </div>
      )}
    </div>
  );
}
