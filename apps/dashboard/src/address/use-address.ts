// The address as React state: reading it, and going to another with an entry in the browser's history.
import { useCallback, useSyncExternalStore } from "react";
import { type Address, parseAddress, renderAddress } from "./address.ts";

const changed = new EventTarget();

function subscribe(onChange: () => void): () => void {
  window.addEventListener("popstate", onChange);
  changed.addEventListener("change", onChange);
  return () => {
    window.removeEventListener("popstate", onChange);
    changed.removeEventListener("change", onChange);
  };
}

export function useAddress(): [Address, (change: Partial<Address>) => void] {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  const goTo = useCallback((change: Partial<Address>) => {
    const next = renderAddress({ ...parseAddress(window.location.search), ...change });
    if (next === window.location.search) return;
    window.history.pushState(null, "", next === "" ? window.location.pathname : next);
    changed.dispatchEvent(new Event("change"));
  }, []);
  return [parseAddress(search), goTo];
}
