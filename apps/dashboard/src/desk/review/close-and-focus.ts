// Where the focus goes once a dialog has gone and given it back: to what is there to be dealt with next.

export function focusAfterDialog(id: string, isShown: "as it stands" | "in the middle"): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const place = document.getElementById(id);
      place?.focus({ preventScroll: true });
      if (isShown === "in the middle") place?.scrollIntoView({ block: "center" });
    }),
  );
}
