// Where an invitation leads: what it is for, and the account that it makes.
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { client, failureOf } from "../../client.ts";
import { ErrorState } from "../kit/error-state.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useWords } from "../messages/words.tsx";
import { chosenLanguage } from "../session/language.ts";
import { isWhole } from "./enter-screen.tsx";
import { NewAccountForm } from "./new-account-form.tsx";
import { useEntered } from "./use-entered.ts";

const route = getRouteApi("/outside/desk/invitation");

export function InvitationScreen() {
  const { say } = useWords("entry");
  const { token } = route.useSearch();
  return isWhole(token) ? (
    <Invitation token={token} />
  ) : (
    <PageHeader title={say("over.title")} description={say("over.incomplete")} />
  );
}

function Invitation({ token }: { token: string }) {
  const { say } = useWords("entry");
  const [isOver, setOver] = useState(false);
  const enter = useEntered();
  const { data, error, refetch } = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => client.invitations.get.query({ token }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isOver || (error !== null && failureOf(error).code === "link-expired")) {
    return <PageHeader title={say("over.title")} description={say("over.invitation")} />;
  }
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={4} />;
  return (
    <>
      <PageHeader
        title={say("invitation.title")}
        description={say(`invitation.${data.role}`, { inviter: data.invitedBy })}
      />
      <p className="text-14">{say("invitation.email", { email: data.email })}</p>
      <NewAccountForm
        email={data.email}
        button={say("invitation.button")}
        pendingText={say("invitation.pending")}
        action={({ name, password }) =>
          client.accounts.accept.mutate({ token, name, password, language: chosenLanguage.get() })
        }
        onDone={enter}
        onOver={() => setOver(true)}
      />
    </>
  );
}
