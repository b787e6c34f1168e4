// A screen that could not be drawn: what happened, and the way to try again.
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { ErrorState } from "../kit/error-state.tsx";

/** What Vite throws when a part of the desk is no longer there: a newer version has been installed since this page was opened. */
const isOutdated = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|module script/.test(error.message);

export function Failed({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  function again(): void {
    if (isOutdated(error)) window.location.reload();
    reset();
    void router.invalidate();
  }
  return (
    <div className="p-16 in-[main]:p-0">
      <ErrorState error={error} onRetry={again} />
    </div>
  );
}
