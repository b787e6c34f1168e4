// Where the set-up link leads: it makes the first administrator. Without it, what to do to get one.
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../../client.ts";
import { LinkButton } from "../kit/link-button.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { useWords } from "../messages/words.tsx";
import { useSession } from "../session/use-session.ts";
import { signInAddress } from "../shell/addresses.ts";
import { isWhole } from "./enter-screen.tsx";
import { NewAccountForm } from "./new-account-form.tsx";
import { useEntered } from "./use-entered.ts";

const route = getRouteApi("/outside/desk/set-up");

export function SetUpScreen() {
  const { say } = useWords("entry");
  const { token } = route.useSearch();
  const { isSetUp } = useSession();
  const [isOver, setOver] = useState(false);
  const enter = useEntered();
  if (isSetUp) return <Done />;
  if (isOver) return <NoLink title={say("over.title")} text={say("setUp.over")} />;
  if (!isWhole(token)) return <NoLink title={say("setUp.noLink")} text={say("setUp.noLinkText")} />;
  return (
    <>
      <PageHeader title={say("setUp.title")} description={say("setUp.text")} />
      <NewAccountForm
        email={null}
        button={say("setUp.button")}
        pendingText={say("setUp.pending")}
        action={(account) => client.accounts.setUp.mutate({ token, ...account })}
        onDone={enter}
        onOver={() => setOver(true)}
      />
    </>
  );
}

function Done() {
  const { say } = useWords("entry");
  return (
    <>
      <PageHeader title={say("setUp.done")} description={say("setUp.doneText")} />
      <div>
        <LinkButton to={signInAddress} look="primary">
          {say("signIn.button")}
        </LinkButton>
      </div>
    </>
  );
}

function NoLink({ title, text }: { title: string; text: string }) {
  return (
    <>
      <PageHeader title={title} description={text} />
      <p>
        <code dir="ltr" className="block rounded-6 border border-line bg-plate px-16 py-12 font-mono text-14">
          pnpm admin:link name@example.org
        </code>
      </p>
    </>
  );
}
