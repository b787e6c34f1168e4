// What the API answers to the address: the question, or the button pressed on an answer, exactly as the bots ask it.
import type { ActionAddress } from "@convivio/cards";
import type { Answer } from "@convivio/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type Address, openedBy } from "../address/address.ts";
import { client } from "../client.ts";
import { useWords } from "../messages/words.tsx";
import { once } from "../once.ts";

/** What a button shows of an answer, in the words of `answers.open`. */
function showOf({ action, index = 0 }: ActionAddress) {
  if (action === "details") return { what: "details", index } as const;
  if (action === "ask") return { what: "suggestion", index } as const;
  return { what: action === "next" ? "next" : "same" } as const;
}

/** How long an answer may be kept before the same address asks again. */
const freshMs = 5 * 60_000;

const fetchServing = once(() => import("./serving.ts"));

type Answered = { answer: Answer; serving: Awaited<ReturnType<typeof fetchServing>> };

export function useAnswer(address: Address) {
  const { language } = useWords();
  const { question, open } = address;
  const opened = openedBy(address);
  return useQuery<Answered>({
    queryKey: ["answer", question, open, language],
    enabled: question !== null || opened !== null,
    staleTime: freshMs,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const asker = { language, platform: "web" } as const;
      const asked =
        opened === null
          ? client.answers.ask.query({ ...asker, text: question ?? "" }, { signal })
          : client.answers.open.query({ ...asker, id: opened.answer, show: showOf(opened) }, { signal });
      const [answer, serving] = await Promise.all([asked, fetchServing()]);
      return { answer, serving };
    },
  });
}
