// Beside the form: the conversation, the preview, the translations, what members would see.
import type { EditedRecord, Snapshot } from "@convivio/core";
import { ErrorState } from "../kit/error-state.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { Tabs } from "../kit/tabs.tsx";
import { type Lazy, lazily } from "../lazily.tsx";
import { useWords } from "../messages/words.tsx";
import { Rerun } from "../questions/rerun.tsx";
import { ReviewPanel } from "../review/review-panel.tsx";
import { Apart } from "../shell/apart.tsx";
import type { Panel } from "./editor-search.ts";
import { TranslationList } from "./translation-list.tsx";

/** The drawings and the renderers of the cards are fetched when somebody looks. */
const PreviewPanel = lazily(() => import("../preview/preview-panel.tsx"), "PreviewPanel", ["preview"]) as Lazy<{
  edited: EditedRecord;
  snapshot: Snapshot;
}>;

type Props = {
  edited: EditedRecord;
  snapshot: Snapshot;
  panel: Panel;
  onPanel: (panel: Panel) => void;
  onChanged: () => void;
  /** Only people who look after the catalogue see what the network asked. */
  seesQuestions: boolean;
};

export function Aside({ edited, snapshot, panel, onPanel, onChanged, seesQuestions }: Props) {
  const { say } = useWords("editor");
  const isOriginal = edited.line.language === null;
  const tabs = [
    { id: "review", label: say("panel.review"), content: <ReviewPanel edited={edited} onChanged={onChanged} /> },
    {
      id: "preview",
      label: say("panel.preview"),
      content: (
        <Apart instead={<Skeleton lines={8} />} failed={(error, again) => <ErrorState error={error} onRetry={again} />}>
          <PreviewPanel edited={edited} snapshot={snapshot} />
        </Apart>
      ),
    },
    { id: "translations", label: say("panel.translations"), content: <TranslationList edited={edited} /> },
    ...(seesQuestions && isOriginal
      ? [
          {
            id: "questions" as const,
            label: say("panel.questions"),
            content: <Rerun kind={edited.kind} id={edited.id} snapshot={snapshot} />,
          },
        ]
      : []),
  ] as const;
  return <Tabs label={say("panels")} tabs={tabs} chosen={panel} onChoose={onPanel} />;
}
