// When the session has ended: sign in again in another tab, and this one goes on with everything that was written in it.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { client } from "../../client.ts";
import { Button, buttonLook } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { OuterLink } from "../kit/outer-link.tsx";
import { useWords } from "../messages/words.tsx";
import { hasEnded } from "../session/ended.ts";
import { sessionQuery } from "../session/session.ts";
import { useAccount } from "../session/use-session.ts";
import { homeAddress, signInAddress } from "./addresses.ts";

export function SessionEnded() {
  const { say } = useWords("shell");
  const { isLooking, look } = useReturn();
  return (
    <Dialog
      title={say("ended.title")}
      role="alertdialog"
      isOpen
      isDismissable={false}
      onClose={() => {}}
      actions={
        <>
          <Button onPress={look} isPending={isLooking} pendingText={say("ended.looking")}>
            {say("ended.done")}
          </Button>
          <OuterLink href={signInAddress} className={buttonLook("primary")}>
            {say("ended.signIn")}
          </OuterLink>
        </>
      }
    >
      <p>{say("ended.text")}</p>
    </Dialog>
  );
}

/** Looks whether somebody has signed in again, by itself whenever this tab is looked at. */
function useReturn(): { isLooking: boolean; look: () => void } {
  const queries = useQueryClient();
  const { id } = useAccount();
  const [isLooking, setLooking] = useState(false);

  async function look(): Promise<void> {
    setLooking(true);
    const session = await client.session.get.query().catch(() => null);
    setLooking(false);
    if (!session?.account) return;
    // Somebody else must not go on with what this person wrote.
    if (session.account.id !== id) return window.location.assign(homeAddress);
    queries.setQueryData(sessionQuery.queryKey, session);
    hasEnded.set(false);
    void queries.refetchQueries({ type: "active", predicate: ({ queryKey }) => queryKey[0] !== "session" });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: it listens as long as the dialog is there.
  useEffect(() => {
    const onReturn = () => {
      if (document.visibilityState === "visible") void look();
    };
    document.addEventListener("visibilitychange", onReturn);
    return () => document.removeEventListener("visibilitychange", onReturn);
  }, []);

  return { isLooking, look: () => void look() };
}
