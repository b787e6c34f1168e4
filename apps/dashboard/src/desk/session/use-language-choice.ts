// Chooses the language of the desk: in this browser at once, and in the account for every other one.
import type { Language } from "@convivio/core";
import { useQueryClient } from "@tanstack/react-query";
import { keepLanguage } from "./account.ts";
import { chooseLanguage } from "./language.ts";
import { type Session, sessionQuery } from "./session.ts";

export function useLanguageChoice(): (language: Language) => void {
  const queries = useQueryClient();
  return (language) => {
    chooseLanguage(language);
    const session = queries.getQueryData<Session>(sessionQuery.queryKey);
    if (!session?.account) return;
    queries.setQueryData(sessionQuery.queryKey, { ...session, account: { ...session.account, language } });
    // Where it cannot be kept now, the choice stays in this browser.
    keepLanguage(language).catch(() => {});
  };
}
