// Addresses of sources that have not answered on several days, with what cites them.
import { sayDate } from "@convivio/core";
import { useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { editorLink } from "../address/links.ts";
import { ErrorState } from "../kit/error-state.tsx";
import { TextLink } from "../kit/link-button.tsx";
import { useWords } from "../messages/words.tsx";
import { WorkSection } from "./work-section.tsx";

type Broken = Awaited<ReturnType<typeof client.sources.list.query>>["list"][number];

export function BrokenSection() {
  const { say } = useWords("home");
  const { data, error, refetch } = useQuery({
    queryKey: ["work", "broken"],
    queryFn: ({ signal }) => client.sources.list.query({ which: "broken" }, { signal }),
  });
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <WorkSection
      title={say("broken.title")}
      count={data.counts.broken}
      rows={data.list.map((source) => ({ key: source.url, content: <BrokenSource source={source} /> }))}
      empty={say("broken.empty")}
      {...(data.counts.broken === 0
        ? {}
        : {
            all: (
              <TextLink to="/desk/sources" search={{ which: "broken" }}>
                {say("broken.all")}
              </TextLink>
            ),
          })}
    />
  );
}

function BrokenSource({ source: { url, brokenSince, records } }: { source: Broken }) {
  const { say } = useWords("home");
  const { say: sayField, language } = useWords("fields");
  return (
    <>
      <span dir="ltr" className="break-all text-start">
        {url}
      </span>
      <span>{say("broken.next")}</span>
      <span className="flex flex-wrap gap-x-12 text-12 text-ink-quiet">
        {brokenSince !== null && <span>{say("broken.since", { day: sayDate(brokenSince, language) })}</span>}
        {records.map(({ kind, id, title }) => (
          <TextLink key={id} {...editorLink(kind, id)}>
            <bdi>{title === "" ? sayField("value.unnamed") : title}</bdi>
          </TextLink>
        ))}
      </span>
    </>
  );
}
