// After going to another screen the focus stands on its title, so that a screen reader says where one is.
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

export function useFocusOnScreen(): void {
  const router = useRouter();
  useEffect(() => {
    let focusedBefore: Element | null = null;
    const stopBefore = router.subscribe("onBeforeNavigate", () => {
      focusedBefore = document.activeElement;
    });
    const stopAfter = router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
      // The browser itself deals with the first page; and a change of filters is no other screen.
      if (fromLocation === undefined || !pathChanged) return;
      requestAnimationFrame(() => {
        if (!isWritingSince(focusedBefore)) titleOfScreen()?.focus({ preventScroll: true });
      });
    });
    return () => {
      stopBefore();
      stopAfter();
    };
  }, [router]);
}

const titleOfScreen = () => document.getElementById("page-title") ?? document.getElementById("content");

/** Whoever went to a field of the new screen before this frame is not called back from it. */
function isWritingSince(before: Element | null): boolean {
  const now = document.activeElement;
  return now !== before && now !== null && now.matches("#content :is(input, textarea)");
}
