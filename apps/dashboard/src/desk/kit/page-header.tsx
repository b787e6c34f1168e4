// The head of every screen: where it stands, what it is, what can be done with it.
import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";
import { useDocumentTitle } from "./use-document-title.ts";

export type PageHeaderProps = {
  title: string;
  /** Of the title, where it is a record's own: "it". */
  lang?: string | undefined;
  /** The way here, without this screen itself. */
  crumbs?: readonly Crumb[];
  /** Beside the title: badges. */
  beside?: ReactNode;
  /** One line under the title. */
  description?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, lang, crumbs = [], beside, description, actions }: PageHeaderProps) {
  useDocumentTitle(title);
  return (
    <div className="flex flex-col gap-4">
      {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-24 gap-y-8">
        <div className="flex min-w-0 flex-wrap items-center gap-x-12 gap-y-4">
          <h1 id="page-title" tabIndex={-1} dir="auto" lang={lang} className="min-w-0 font-semibold text-25">
            {title}
          </h1>
          {beside}
        </div>
        {actions !== undefined && <div className="flex flex-wrap items-center gap-8 text-14">{actions}</div>}
      </div>
      {description !== undefined && <p className="max-w-measure text-14 text-ink-quiet">{description}</p>}
    </div>
  );
}
