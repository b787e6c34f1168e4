// What members see, on one page: each moment in Slack and in Discord, for whoever decides whether to bring Convivio in, and for the pictures of the documents.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { client, failureOf } from "../client.ts";
import { useWords } from "../messages/words.tsx";
import { Failure } from "../playground/failure.tsx";
import { Skeleton } from "../playground/waiting.tsx";
import { MomentRow } from "./moment-row.tsx";
import { buildMoments } from "./moments.ts";
import { momentWords } from "./words.ts";

/** A city that the seed knows well, and that a catalogue begun anew may not have. */
const city = "turin";
const most = 3;
/** Looked through for some that are of this city alone. */
const looked = 20;

function usePractices() {
  const { language } = useWords();
  return useQuery({
    queryKey: ["practices", city, language],
    queryFn: async ({ signal }) => {
      const inCity = await client.practices.list.query({ city, language, limit: looked }, { signal });
      const own = inCity.list.filter(({ cities }) => cities.length === 1);
      if (own.length > 0) return own.slice(0, most);
      return (await client.practices.list.query({ language, limit: most }, { signal })).list;
    },
  });
}

export function MembersPage() {
  const { language } = useWords();
  const words = momentWords[language];
  const { data, error, refetch } = usePractices();
  const moments = useMemo(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    return buildMoments({ practices: data ?? [], language, timeZone, now: new Date(), words });
  }, [data, language, words]);
  return (
    <main
      id="answer"
      tabIndex={-1}
      className="mx-auto flex w-full max-w-page flex-1 flex-col gap-32 px-16 py-32 wide:px-32"
    >
      <div className="flex flex-col gap-12">
        <h1 className="max-w-measure text-balance font-display font-semibold text-25 wide:text-31">{words.title}</h1>
        <p className="max-w-measure text-ink-quiet">{words.lead}</p>
      </div>
      {error && <Failure report={failureOf(error)} onAgain={() => void refetch()} onAsk={null} />}
      {!error && !data && <Skeleton />}
      {data?.length === 0 && <p>{words.none}</p>}
      {moments.map((moment) => (
        <MomentRow key={moment.name} moment={moment} title={words.moments[moment.name]} still={words.still} />
      ))}
    </main>
  );
}
