// Above the text of what a member suggested: from where, what they typed that names nothing yet, and the message it was made from.
import type { EditedRecord, SuggestionOrigin } from "@convivio/core";
import { link } from "../kit/look.ts";
import { Message } from "../kit/message.tsx";
import { OuterLink } from "../kit/outer-link.tsx";
import { platformNames } from "../kit/platform-name.ts";
import { longDay } from "../kit/relative-time.ts";
import { useWords } from "../messages/words.tsx";
import { fieldId, useEditing } from "./editing.tsx";
import { useFieldNames } from "./use-field.ts";

export function SuggestionNotice({ edited: { suggestion, line } }: { edited: EditedRecord }) {
  if (suggestion === null || line.language !== null) return null;
  return <Suggested suggestion={suggestion} />;
}

function Suggested({ suggestion: { platform, at, city, theme, message } }: { suggestion: SuggestionOrigin }) {
  const { say, language } = useWords("editor");
  const day = longDay(new Date(at), language);
  return (
    <Message title={say("suggestion.title", { platform: platformNames[platform], day })}>
      <div className="flex flex-col gap-4">
        <p>{say("suggestion.text")}</p>
        {city !== null && <Typed says={say("suggestion.city", { typed: city })} field="cities" />}
        {theme !== null && <Typed says={say("suggestion.theme", { typed: theme })} field="themes" />}
        {message !== null && (
          <p>
            <OuterLink href={message}>{say("suggestion.message")}</OuterLink>
          </p>
        )}
      </div>
    </Message>
  );
}

/** Leads to the field as long as nothing is chosen there. */
function Typed({ says, field }: { says: string; field: "cities" | "themes" }) {
  const { say } = useWords("editor");
  const { snapshot, isReadOnly } = useEditing();
  const { labelOf } = useFieldNames();
  const chosen = snapshot[field];
  const isOpen = !isReadOnly && !(Array.isArray(chosen) && chosen.length > 0);
  return (
    <p className="break-words">
      {says}{" "}
      {isOpen && (
        <a
          href={`#${fieldId(field)}`}
          className={link}
          onClick={(event) => {
            event.preventDefault();
            const place = document.getElementById(fieldId(field));
            place?.focus({ preventScroll: true });
            place?.scrollIntoView({ block: "center" });
          }}
        >
          {say("suggestion.choose", { field: labelOf(field) })}
        </a>
      )}
    </p>
  );
}
