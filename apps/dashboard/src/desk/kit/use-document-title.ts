// The name of the screen in the browser's tab and history.
import { useEffect } from "react";

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === "" ? "Convivio" : `${title} · Convivio`;
  }, [title]);
}
