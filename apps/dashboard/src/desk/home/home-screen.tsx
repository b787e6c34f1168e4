// Home is work, not counters: what waits for whoever opens the desk, and what to do with it next.
import { may } from "@convivio/core";
import { useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { newAddress } from "../address/links.ts";
import { ErrorState } from "../kit/error-state.tsx";
import { LinkButton } from "../kit/link-button.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useWords } from "../messages/words.tsx";
import { useAccount, useActing } from "../session/use-session.ts";
import { AskedSection } from "./asked-section.tsx";
import { BegunSection } from "./begun-section.tsx";
import { BehindSection } from "./behind-section.tsx";
import { BrokenSection } from "./broken-section.tsx";
import { CheckSection } from "./check-section.tsx";
import { ImportsSection } from "./imports-section.tsx";
import { OwnSection } from "./own-section.tsx";
import { ReportsSection } from "./reports-section.tsx";
import { ReviewSection } from "./review-section.tsx";

export function HomeScreen() {
  const { say } = useWords("home");
  const { say: sayFrame } = useWords("shell");
  const { name } = useAccount();
  return (
    <div className="flex flex-col gap-24">
      <PageHeader
        title={say("title", { name })}
        description={say("text")}
        actions={
          <LinkButton look="primary" icon="plus" to={newAddress("practice")}>
            {sayFrame("kind.practice.new")}
          </LinkButton>
        }
      />
      <Work />
    </div>
  );
}

function Work() {
  const { language } = useWords("home");
  const acting = useActing();
  const { data, error, refetch } = useQuery({
    queryKey: ["work", language],
    queryFn: ({ signal }) => client.work.get.query({ language }, { signal }),
  });
  if (data === undefined)
    return error === null ? <Skeleton lines={10} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  // A contributor has only what is theirs.
  const isCurating = acting.role === "curator" || acting.role === "administrator";
  return (
    <div className={`grid items-start gap-24 ${isCurating ? "wide:grid-cols-2" : "max-w-[48rem]"}`}>
      <div className="flex min-w-0 flex-col gap-24">
        <OwnSection work={data.own} />
        <BegunSection />
        {isCurating && <ReviewSection work={data.review} />}
        {isCurating && <BehindSection work={data.behind} />}
      </div>
      {isCurating && (
        <div className="flex min-w-0 flex-col gap-24">
          {may(acting, "see-reports") && <ReportsSection />}
          {may(acting, "see-questions") && <AskedSection />}
          <CheckSection work={data.check} neverChecked={data.neverChecked} />
          {may(acting, "see-sources") && <BrokenSection />}
          {may(acting, "import") && <ImportsSection />}
        </div>
      )}
    </div>
  );
}
