// The door of the desk: by password, by a link in a mail, by the secretariat's own identity provider.
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { ways } from "../../client.ts";
import { useFailure } from "../forms/failure.ts";
import { Button } from "../kit/button.tsx";
import { Message } from "../kit/message.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { useWords } from "../messages/words.tsx";
import { useSession } from "../session/use-session.ts";
import { homeAddress } from "../shell/addresses.ts";
import { LinkForm } from "./link-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SecondFactor } from "./second-factor.tsx";
import { useEntered } from "./use-entered.ts";

const route = getRouteApi("/outside/desk/sign-in");

export function SignInScreen() {
  const { say } = useWords("entry");
  const { next, problem } = route.useSearch();
  const [step, setStep] = useState<"password" | "link" | "factor">("password");
  const [email, setEmail] = useState("");
  const enter = useEntered(next);
  if (step === "factor") return <SecondFactor onDone={enter} onAgain={() => setStep("password")} />;
  if (step === "link") return <LinkForm email={email} onEmail={setEmail} onBack={() => setStep("password")} />;
  return (
    <>
      <PageHeader title={say("signIn.title")} />
      {problem !== undefined && (
        <Message tone="danger" role="alert">
          {say(`problem.${problem}`)}
        </Message>
      )}
      <Provider next={next ?? homeAddress} />
      <PasswordForm
        email={email}
        onEmail={setEmail}
        onSignedIn={async ({ needsSecondFactor }) => (needsSecondFactor ? setStep("factor") : enter())}
      />
      <div>
        <Button look="quiet" onPress={() => setStep("link")}>
          {say("signIn.link")}
        </Button>
      </div>
    </>
  );
}

/** The way over the provider leaves this page, and comes back to the one that was wanted. */
function Provider({ next }: { next: string }) {
  const { say } = useWords("entry");
  const { provider } = useSession();
  const [isLeaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const read = useFailure();
  if (provider === null) return null;
  const leave = () => {
    setLeaving(true);
    setProblem(null);
    ways
      .signInByProvider(next)
      .then((url) => window.location.assign(url))
      .catch((error: unknown) => {
        setProblem(read(error).text);
        setLeaving(false);
      });
  };
  return (
    <div className="flex flex-col gap-16">
      <div role="alert" className="contents">
        {problem !== null && <Message tone="danger">{problem}</Message>}
      </div>
      <Button onPress={leave} isPending={isLeaving}>
        {say("signIn.provider", { name: provider.name })}
      </Button>
      <p className="border-line border-t pt-16 text-14 text-ink-quiet">{say("signIn.or")}</p>
    </div>
  );
}
