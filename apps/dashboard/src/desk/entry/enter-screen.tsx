// Where a one-time link leads. Opening it uses nothing up: programs look at the addresses in a mail before its reader does.
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { ways } from "../../client.ts";
import { useFailure } from "../forms/failure.ts";
import { Form } from "../forms/form.tsx";
import { useSubmit } from "../forms/use-submit.ts";
import { Button } from "../kit/button.tsx";
import { LinkButton } from "../kit/link-button.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { useWords } from "../messages/words.tsx";
import { signInAddress } from "../shell/addresses.ts";
import { SecondFactor } from "./second-factor.tsx";
import { useEntered } from "./use-entered.ts";

const route = getRouteApi("/outside/desk/enter");

export function EnterScreen() {
  const { say } = useWords("entry");
  const { token } = route.useSearch();
  const [step, setStep] = useState<"link" | "factor" | "over">("link");
  const enter = useEntered();
  const submission = useSubmit({
    action: () => ways.signInByLink(token ?? ""),
    onDone: async ({ needsSecondFactor }) => (needsSecondFactor ? setStep("factor") : enter()),
    read: useFailure(),
    onFailure: ({ code }) => code === "link-expired" && setStep("over"),
  });
  if (step === "factor") return <SecondFactor onDone={enter} onAgain={() => setStep("over")} />;
  if (step === "over" || !isWhole(token)) return <Over text={say(isWhole(token) ? "over.text" : "over.incomplete")} />;
  return (
    <>
      <PageHeader title={say("enter.title")} description={say("enter.text")} />
      <Form submission={submission} fields={[]}>
        <Button type="submit" look="primary" isPending={submission.isPending} pendingText={say("signIn.pending")}>
          {say("signIn.button")}
        </Button>
      </Form>
    </>
  );
}

/** A token that is not cut off. */
export function isWhole(token: string | undefined): token is string {
  return token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token);
}

/** A link that leads nowhere any more, with the way to a new one. */
function Over({ text }: { text: string }) {
  const { say } = useWords("entry");
  return (
    <>
      <PageHeader title={say("over.title")} description={text} />
      <div>
        <LinkButton to={signInAddress} look="primary">
          {say("over.ask")}
        </LinkButton>
      </div>
    </>
  );
}
