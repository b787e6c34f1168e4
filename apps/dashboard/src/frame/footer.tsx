// The foot of every page: what Convivio is, under which licence its texts stand, how to bring it into a chat.
import { Fragment, type ReactNode } from "react";
import { useWords } from "../messages/words.tsx";
import { OuterLink } from "./outer-link.tsx";

/** A sentence whose {names} are filled with elements. */
function fillWith(sentence: string, parts: Readonly<Record<string, ReactNode>>): ReactNode {
  return sentence
    .split(/\{(\w+)\}/)
    .map((piece, index) => <Fragment key={piece}>{index % 2 === 0 ? piece : parts[piece]}</Fragment>);
}

export function Footer() {
  const { say } = useWords();
  const licence = (
    <OuterLink url="https://creativecommons.org/licenses/by/4.0/" className="text-table underline">
      CC BY 4.0
    </OuterLink>
  );
  const path = (file: string) => (
    <code dir="ltr" className="whitespace-nowrap rounded-6 bg-cloth px-4 font-mono text-12 text-ink">
      {file}
    </code>
  );
  return (
    <footer className="border-line border-t">
      <div className="mx-auto grid w-full max-w-page gap-16 px-16 py-32 text-14 text-ink-quiet wide:grid-cols-3 wide:gap-32 wide:px-32">
        <p className="max-w-measure">{say("footer.about")}</p>
        <p className="max-w-measure">{fillWith(say("footer.licence", { licence: "{licence}" }), { licence })}</p>
        <p className="max-w-measure">
          {fillWith(say("footer.connect", { slack: "{slack}", discord: "{discord}" }), {
            slack: path("docs/connect-slack.md"),
            discord: path("docs/connect-discord.md"),
          })}
        </p>
      </div>
    </footer>
  );
}
