// After going to another screen the focus stands on its title, so that a screen reader says where one is.
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

export function useFocusOnScreen(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
        // The browser itself deals with the first page; and a change of filters is no other screen.
        if (fromLocation === undefined || !pathChanged) return;
        requestAnimationFrame(() => {
          const place = document.getElementById("page-title") ?? document.getElementById("content");
          place?.focus({ preventScroll: true });
        });
      }),
    [router],
  );
}
