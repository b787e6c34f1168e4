// The public page of a draft, for the desk alone: the very page that its record would have.
import { ConvivioError, PreviewAsked } from "@convivio/core";
import type { OpenedRow } from "../answers/opened.ts";
import { seeDraft } from "../previews/preview.ts";
import type { Caller } from "../routers/context.ts";
import { actingOf } from "../routers/trpc.ts";
import { addressOf } from "../views/addresses.ts";
import type { PageContent } from "./frame/page.tsx";
import { eventPage } from "./records/event.tsx";
import { practicePage } from "./records/practice.tsx";
import { resourcePage } from "./records/resource.tsx";
import type { FramedContentOf } from "./respond.tsx";
import type { Visit } from "./visit.ts";

/** Null for kinds that have no such page. The visit is the one that a reader of the language would make to it. */
export async function pageOfSnapshot(
  visit: Visit,
  caller: Caller,
  asked: PreviewAsked,
): Promise<{ visit: Visit; content: PageContent } | null> {
  const seen = await seeDraft(visit.catalogue, actingOf(caller), asked);
  if (seen === null) return null;
  const { opened, reader } = seen;
  const path = addressOf("", opened.kind, opened.row.slug);
  const { language } = asked;
  const there = { ...visit, reader, language, isLanguageChosen: true, path, parameters: new URLSearchParams() };
  const content = await pageOf(there, opened);
  return content && { visit: there, content };
}

function pageOf(visit: Visit, opened: OpenedRow): Promise<PageContent | null> {
  switch (opened.kind) {
    case "practice":
      return practicePage(visit, opened.row);
    case "event":
      return eventPage(visit, opened.row);
    case "resource":
      return resourcePage(visit, opened.row);
  }
}

/** The field of the form that holds what is asked, as JSON: a snapshot has no other form that a page could post. */
export const previewField = "preview";

export const previewContent: FramedContentOf = async (visit, caller, body) => {
  // Who may not be here is told so before anything is read.
  actingOf(caller);
  return pageOfSnapshot(visit, caller, readAsked(body[previewField]));
};

function readAsked(sent: unknown): PreviewAsked {
  const parsed = PreviewAsked.safeParse(jsonIn(sent));
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join(".") || previewField;
  throw new ConvivioError("invalid-input", `${field}: this preview could not be read.`, "preview", { field });
}

function jsonIn(sent: unknown): unknown {
  try {
    return typeof sent === "string" ? JSON.parse(sent) : null;
  } catch {
    return null;
  }
}
