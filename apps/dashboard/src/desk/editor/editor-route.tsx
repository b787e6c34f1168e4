// The routes of the editor: from an address to the record it names.
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { findKind } from "../kinds.ts";
import { NotFound } from "../shell/not-found.tsx";
import { EditorScreen } from "./editor-screen.tsx";
import { NewRecord } from "./new-record.tsx";

const editor = getRouteApi("/inside/desk/$kind/$id");
const begin = getRouteApi("/inside/desk/$kind/new");

export function EditorRoute() {
  const { id } = editor.useParams();
  const { language, panel } = editor.useSearch();
  const navigate = useNavigate({ from: "/desk/$kind/$id" });
  const number = Number(id);
  if (!Number.isSafeInteger(number) || number < 1) return <NotFound />;
  return (
    <EditorScreen
      id={number}
      language={language ?? null}
      panel={panel ?? "review"}
      onPanel={(chosen) => void navigate({ search: (now) => ({ ...now, panel: chosen }), replace: true })}
    />
  );
}

export function NewRecordRoute() {
  const kind = findKind(begin.useParams().kind);
  return kind === null ? <NotFound /> : <NewRecord kind={kind} />;
}
