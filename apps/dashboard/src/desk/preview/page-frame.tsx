// The public page of a draft in a frame: a new page is fetched beside the one in sight and takes its place once it is there.
import type { PreviewAsked } from "@convivio/core";
import { useEffect, useId, useRef, useState } from "react";
import type { Appearance } from "../../frame/appearance.ts";
import { useWords } from "../messages/words.tsx";
import { schemeOf } from "./looks.ts";

type Props = { asked: PreviewAsked; appearance: Appearance };

export function PageFrame({ asked, appearance }: Props) {
  const { say } = useWords("preview");
  const wanted = JSON.stringify(asked);
  const [shown, setShown] = useState<string | null>(null);
  const scrolled = useRef(0);
  const pages = [...new Set([...(shown === null ? [] : [shown]), wanted])];
  return (
    <div className="flex flex-col gap-8">
      <p className="text-12 text-ink-quiet">{say("page.about")}</p>
      <div aria-busy={shown !== wanted} className="relative h-[70dvh] overflow-hidden rounded-6 border border-line">
        {pages.map((page) => (
          <Page
            key={page}
            sent={page}
            title={say("page.title")}
            appearance={appearance}
            isShown={page === shown}
            scrolled={scrolled}
            onLoaded={() => setShown(page)}
          />
        ))}
      </div>
      <p role="status" className="sr-only">
        {shown !== wanted && say("drawing")}
      </p>
    </div>
  );
}

type PageProps = {
  sent: string;
  title: string;
  appearance: Appearance;
  isShown: boolean;
  /** How far down the page in sight was read: the next one opens there. */
  scrolled: { current: number };
  onLoaded: () => void;
};

/** A draft is longer than an address may be, so it is posted; a frame of its own leaves no trace in the history. */
function Page({ sent, title, appearance, isShown, scrolled, onLoaded }: PageProps) {
  const name = `preview-${useId()}`;
  const form = useRef<HTMLFormElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const isSent = useRef(false);
  useEffect(() => {
    isSent.current = true;
    form.current?.submit();
  }, []);

  useEffect(() => light(pageIn(frame.current), appearance), [appearance]);

  function arrive(): void {
    const page = pageIn(frame.current);
    if (!isSent.current || page === "empty") return;
    light(page, appearance);
    page?.scrollTo(0, scrolled.current);
    page?.addEventListener("scroll", () => {
      scrolled.current = page.scrollY;
    });
    onLoaded();
  }

  return (
    <>
      <form ref={form} method="post" action="/desk/preview" target={name} hidden>
        <input type="hidden" name="preview" value={sent} />
      </form>
      <iframe
        ref={frame}
        name={name}
        title={title}
        onLoad={arrive}
        className={`absolute inset-0 size-full bg-paper ${isShown ? "" : "invisible"}`}
      />
    </>
  );
}

/** The page has no script and takes none: its light is set from here. */
function light(page: Window | "empty" | null, appearance: Appearance): void {
  if (page === "empty" || page === null) return;
  page.document.documentElement.style.colorScheme = schemeOf(appearance).colorScheme ?? "";
}

/** Every frame begins with an empty page that nobody asked for. Null for the browser's own page of a failure, into which nobody sees. */
function pageIn(frame: HTMLIFrameElement | null): Window | "empty" | null {
  try {
    const page = frame?.contentWindow ?? null;
    return page === null || page.location.href === "about:blank" ? "empty" : page;
  } catch {
    return null;
  }
}
