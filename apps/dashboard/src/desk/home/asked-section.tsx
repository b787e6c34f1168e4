// What the network asked and got no good answer to, the most asked first; never who asked.
import type { QuestionGroup } from "@convivio/core";
import { useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { ErrorState } from "../kit/error-state.tsx";
import { TextLink } from "../kit/link-button.tsx";
import { useWords } from "../messages/words.tsx";
import { WorkSection } from "./work-section.tsx";

const mostFetched = 10;

export function AskedSection() {
  const { say, language } = useWords("home");
  const { data, error, refetch } = useQuery({
    queryKey: ["work", "asked", language],
    queryFn: ({ signal }) =>
      client.questions.groups.query(
        { standing: ["open"], outcome: ["weak", "none"], limit: mostFetched, reader: language },
        { signal },
      ),
  });
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <WorkSection
      title={say("asked.title")}
      count={data.total}
      rows={data.groups.map((group) => ({ key: group.id, content: <Asked group={group} /> }))}
      empty={say("asked.empty")}
      {...(data.total === 0 ? {} : { all: <TextLink to="/desk/questions">{say("asked.all")}</TextLink> })}
    />
  );
}

function Asked({ group }: { group: QuestionGroup }) {
  const { say } = useWords("home");
  const text = group.examples[0]?.text ?? "";
  return (
    <>
      <TextLink to="/desk/questions" search={{ text }}>
        <bdi>{text === "" ? say("asked.untyped") : text}</bdi>
      </TextLink>
      <span>{say(group.outcome === "none" ? "asked.next.none" : "asked.next.weak")}</span>
      <span className="text-12 text-ink-quiet">{say("asked.times", { count: group.asked })}</span>
    </>
  );
}
