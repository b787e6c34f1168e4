// The preview beside the editor: what members and readers would see of what is written now, saved or not.
import { type EditedRecord, languages, type PreviewAsked, type Snapshot } from "@convivio/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { client } from "../../client.ts";
import { ErrorState } from "../kit/error-state.tsx";
import { Message } from "../kit/message.tsx";
import { RadioGroup } from "../kit/radio-group.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useRested } from "../kit/use-rested.ts";
import type { Areas } from "../messages/areas.ts";
import type { PlainKey } from "../messages/say.ts";
import { useLanguage, useWords } from "../messages/words.tsx";
import { Choices } from "./choices.tsx";
import type { Look } from "./looks.ts";
import { PageFrame } from "./page-frame.tsx";
import { Preview } from "./preview.tsx";

type Props = { edited: EditedRecord; snapshot: Snapshot };
type View = "chat" | "page";

/** Nobody reads while they type. */
const restMs = 600;

export function PreviewPanel({ edited, snapshot }: Props) {
  const { say } = useWords("preview");
  const [view, setView] = useState<View>("chat");
  const [look, setLook] = useLook(edited);
  const asked = useAsked(edited, snapshot, look);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ["preview", asked],
    queryFn: ({ signal }) => client.previews.answer.query(asked, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (error !== null && data === undefined) {
    return <ErrorState error={error} kept={say("kept")} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Skeleton lines={8} />;
  if (data.answer === null) return <Message>{say("none")}</Message>;
  return (
    <div className="flex flex-col gap-24">
      <Choices look={look} onLook={setLook} />
      <RadioGroup
        label={say("views")}
        isLabelHidden
        layout="row"
        choices={[
          { id: "chat", label: say("view.chat") },
          { id: "page", label: say("view.page") },
        ]}
        value={view}
        onChange={setView}
      />
      {error !== null && <ErrorState error={error} kept={say("kept")} onRetry={() => void refetch()} />}
      <FilledIn fields={data.filledIn} />
      <div aria-busy={isPlaceholderData}>
        {view === "chat" ? (
          <Preview answer={data.answer} language={data.answer.language} appearance={look.appearance} />
        ) : (
          <PageFrame asked={asked} appearance={look.appearance} />
        )}
      </div>
    </div>
  );
}

/** A translation is first seen by who reads its language; an original by whoever writes it. */
function useLook({ line }: EditedRecord) {
  const own = useLanguage();
  return useState<Look>({ language: languages.find((one) => one === line.language) ?? own, appearance: "system" });
}

function useAsked({ id, kind, line, original }: EditedRecord, snapshot: Snapshot, { language }: Look): PreviewAsked {
  const written = useRested(snapshot, restMs);
  return useMemo(() => {
    if (line.language === null || original === null) return { id, kind, snapshot: written, language };
    const translation = { language: line.language, snapshot: written };
    return { id, kind, snapshot: original.snapshot, translation, language };
  }, [id, kind, line.language, original, written, language]);
}

function FilledIn({ fields }: { fields: readonly string[] }) {
  const { say } = useWords("preview");
  const { say: sayField } = useWords("fields");
  if (fields.length === 0) return null;
  const names = fields.map((name) => sayField(`field.${name}` as PlainKey<Areas["fields"]>));
  return <p className="max-w-measure text-12 text-ink-quiet">{say("filledIn", { fields: names.join(", ") })}</p>;
}
