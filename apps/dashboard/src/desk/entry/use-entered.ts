// Somebody is signed in now: the session is fetched anew, and the way leads to where they wanted to go.
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { keepLanguage } from "../session/account.ts";
import { hasEnded } from "../session/ended.ts";
import { chosenLanguage } from "../session/language.ts";
import { sessionQuery } from "../session/session.ts";
import { homeAddress } from "../shell/addresses.ts";

export function useEntered(next: string = homeAddress): () => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return async () => {
    const { account } = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    hasEnded.set(false);
    const language = chosenLanguage.get();
    // What was chosen at the door is meant for the desk too, where the account says nothing else.
    if (account?.language === null && language !== null) keepLanguage(language).catch(() => {});
    await router.navigate({ href: next, replace: true });
  };
}
