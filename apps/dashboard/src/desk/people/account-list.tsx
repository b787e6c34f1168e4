// The accounts, each with what can be done with it.
import type { AccountView, LimitName } from "@convivio/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Badge } from "../kit/badge.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { IconButton } from "../kit/icon-button.tsx";
import { Menu, type MenuChoice } from "../kit/menu.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useWords } from "../messages/words.tsx";
import { useAccount } from "../session/use-session.ts";
import { CloseDialog, RemoveFactorDialog } from "./account-dialogs.tsx";
import { LimitsLine } from "./limits-line.tsx";
import { accountsQuery } from "./people-queries.ts";
import { RoleDialog } from "./role-dialog.tsx";
import { useAccountActs } from "./use-account-acts.ts";

export function AccountList() {
  const { language } = useWords("accounts");
  const { data, error, refetch } = useQuery(accountsQuery(language));
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={4} />;
  // Closed ones last: they are kept for their names, not for work.
  const list = [...data.list].sort((one, other) => Number(one.closed !== null) - Number(other.closed !== null));
  return (
    <ul className="flex flex-col">
      {list.map((account) => (
        <One key={account.id} account={account} names={data.names} />
      ))}
    </ul>
  );
}

type Open = "role" | "close" | "factor" | null;

function One({ account, names }: { account: AccountView; names: readonly LimitName[] }) {
  const { say } = useWords("accounts");
  const { reopen } = useAccountActs(account);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const choices: MenuChoice[] =
    account.closed === null
      ? [
          { id: "role", label: say("people.change"), icon: "pencil", onChoose: () => setOpen("role") },
          ...(account.hasSecondFactor
            ? [{ id: "factor", label: say("people.removeFactor"), onChoose: () => setOpen("factor") }]
            : []),
          {
            id: "close",
            label: say("people.close"),
            isDangerous: true,
            isApart: true,
            onChoose: () => setOpen("close"),
          },
        ]
      : [{ id: "reopen", label: say("people.reopen"), icon: "undo", onChoose: reopen }];
  return (
    <li className="flex items-start justify-between gap-16 border-line border-b py-12 text-14">
      <Facts account={account} names={names} />
      <Menu
        label={say("people.actions", { name: account.name })}
        trigger={<IconButton icon="more" label={say("people.actions", { name: account.name })} />}
        choices={choices}
      />
      {open === "role" && <RoleDialog account={account} names={names} onClose={close} />}
      {open === "close" && <CloseDialog account={account} onClose={close} />}
      {open === "factor" && <RemoveFactorDialog account={account} onClose={close} />}
    </li>
  );
}

function Facts({ account, names }: { account: AccountView; names: readonly LimitName[] }) {
  const { say } = useWords("accounts");
  const { say: sayShell } = useWords("shell");
  const own = useAccount();
  return (
    <div className="flex min-w-0 flex-1 flex-wrap gap-x-24 gap-y-4">
      <div className="flex min-w-0 flex-[2_1_16rem] flex-col gap-4">
        <p className="flex flex-wrap items-center gap-8">
          <bdi className="font-semibold">{account.name}</bdi>
          {account.id === own.id && <Badge tone="table">{say("people.you")}</Badge>}
          {account.closed !== null && <Badge>{say("people.closed")}</Badge>}
        </p>
        <p className="text-ink-quiet [overflow-wrap:anywhere]">
          <bdi dir="ltr">{account.email}</bdi>
        </p>
      </div>
      <div className="flex min-w-0 flex-[2_1_14rem] flex-col gap-4">
        <p className="flex flex-wrap items-center gap-8">
          {sayShell(`role.${account.role}`)}
          {account.hasSecondFactor && <Badge tone="olive">{say("people.hasFactor")}</Badge>}
        </p>
        <p className="text-ink-quiet">
          {account.role === "curator" && (
            <>
              <LimitsLine limits={account.limits} names={names} />
              {" · "}
            </>
          )}
          {say("people.since")} <DateTime value={account.created} form="day" />
        </p>
      </div>
    </div>
  );
}
