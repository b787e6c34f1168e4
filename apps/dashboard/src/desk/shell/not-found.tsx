// An address of the desk where nothing is.
import { TextLink } from "../kit/link-button.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { useWords } from "../messages/words.tsx";
import { homeAddress } from "./addresses.ts";

export function NotFound() {
  const { say } = useWords("shell");
  return (
    <div className="flex flex-col items-start gap-16 p-16 in-[main]:p-0">
      <PageHeader title={say("notFound.title")} description={say("notFound.text")} />
      <TextLink to={homeAddress}>{say("notFound.home")}</TextLink>
    </div>
  );
}
