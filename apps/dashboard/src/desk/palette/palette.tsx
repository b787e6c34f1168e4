// Finds anything: a record by its name, a screen, something to begin. Opened with Ctrl-K or ⌘K from everywhere.
import type { FoundRecord } from "@convivio/core";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { client } from "../../client.ts";
import { recordAddress } from "../address/links.ts";
import { StateBadge } from "../kit/badge.tsx";
import { Icon } from "../kit/icon.tsx";
import { choice } from "../kit/look.ts";
import { RecordTitle } from "../kit/record-title.tsx";
import { useRested } from "../kit/use-rested.ts";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";
import { closeWindow } from "../shell/windows-open.ts";
import { fittingOffers, type Offer, offersFor } from "./offers.ts";
import { typedAhead } from "./typed-ahead.tsx";

const restMs = 120;

export function Palette() {
  const { say } = useWords("shell");
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) closeWindow();
      }}
      className="fixed inset-0 z-20 flex items-start justify-center bg-shade p-8 wide:p-64"
    >
      <Modal className="w-full max-w-[40rem]">
        <Dialog
          aria-label={say("search.open")}
          className="flex max-h-[80dvh] flex-col rounded-6 border border-line bg-plate text-ink shadow-float outline-none"
        >
          <Finder />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder() {
  const { say } = useWords("shell");
  const router = useRouter();
  const [text, setText] = useState(typedAhead.get);
  useEffect(() => typedAhead.set(""), []);
  const { records, isLooking, isFailed } = useRecords(text.trim());
  const offers = fittingOffers(offersFor(useActing(), say), text);

  function go(to: string): void {
    closeWindow();
    void router.navigate({ to });
  }

  function toOf(key: React.Key): string | undefined {
    const record = records.find(({ id }) => `record ${id}` === key);
    return record === undefined ? offers.find(({ id }) => id === key)?.to : recordAddress(record);
  }

  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField
        aria-label={say("search.open")}
        autoFocus
        className="flex items-center gap-8 border-line border-b px-16"
      >
        <Icon name="search" />
        <Input
          dir="auto"
          placeholder={say("search.hint")}
          className="min-h-48 min-w-0 flex-1 bg-plate text-16 outline-none placeholder:text-ink-quiet [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by keyboard too. */}
      <div tabIndex={0} className="min-h-0 overflow-y-auto focus-visible:-outline-offset-2">
        <Menu
          aria-label={say("search.found")}
          className="p-8 outline-none"
          onAction={(key) => {
            const to = toOf(key);
            if (to !== undefined) go(to);
          }}
          renderEmptyState={() => (
            <p className="p-8 text-14 text-ink-quiet">
              {say(isFailed ? "search.failed" : isLooking ? "search.looking" : "search.nothing")}
            </p>
          )}
        >
          {/* What is known at once stands first: nothing that is found later pushes away what somebody is about to take. */}
          <Offers title={say("search.actions")} offers={offers.filter(({ group }) => group === "action")} />
          <Offers title={say("search.screens")} offers={offers.filter(({ group }) => group === "screen")} />
          <Records found={records} />
        </Menu>
      </div>
    </Autocomplete>
  );
}

function useRecords(text: string) {
  const { language } = useWords("shell");
  const rested = useRested(text, restMs);
  const { data, isFetching, isError } = useQuery({
    queryKey: ["records", "find", rested, language],
    queryFn: ({ signal }) => client.records.find.query({ text: rested, limit: 8, language }, { signal }),
    enabled: rested !== "",
    placeholderData: (before) => before,
  });
  return { records: text === "" ? [] : (data?.found ?? []), isLooking: isFetching, isFailed: isError };
}

const sectionTitle = "px-8 py-4 font-semibold text-12 text-ink-quiet";

function Records({ found }: { found: readonly FoundRecord[] }) {
  const { say } = useWords("shell");
  if (found.length === 0) return null;
  return (
    <MenuSection>
      <Header className={sectionTitle}>{say("search.records")}</Header>
      <Collection items={found.map((one) => ({ ...one, key: `record ${one.id}` }))}>
        {({ key, title, titleLanguage, place, kind, state, isPublished }) => (
          <MenuItem id={key} textValue={title} className={choice}>
            <span className="flex min-w-0 flex-1 flex-col">
              <span className="truncate">
                <RecordTitle {...{ title, titleLanguage }} />
              </span>
              <span className="truncate text-12 text-ink-quiet">
                {say(`kind.${kind}.one`)}
                {place !== null && ` · ${place}`}
              </span>
            </span>
            <StateBadge state={state} isPublished={isPublished} />
          </MenuItem>
        )}
      </Collection>
    </MenuSection>
  );
}

function Offers({ title, offers }: { title: string; offers: readonly Offer[] }) {
  if (offers.length === 0) return null;
  return (
    <MenuSection>
      <Header className={sectionTitle}>{title}</Header>
      <Collection items={offers}>
        {({ id, name, group }) => (
          <MenuItem id={id} textValue={name} className={choice}>
            <Icon name={group === "action" ? "plus" : "onward"} />
            {name}
          </MenuItem>
        )}
      </Collection>
    </MenuSection>
  );
}
