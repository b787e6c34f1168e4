// Fetches what shows notices once there is one; and after a while anyway, so that it is here when the connection is not.
import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import { notices } from "../kit/notices.ts";

const fetchAfterMs = 15_000;
const fetchRegion = () => import("../kit/notice-region.tsx");
const Region = lazy(() => fetchRegion().then(({ NoticeRegion }) => ({ default: NoticeRegion })));

export function Notices() {
  const isAny = useSyncExternalStore(
    (onChange) => notices.subscribe(onChange),
    () => notices.visibleToasts.length > 0,
  );
  useEffect(() => {
    const waiting = setTimeout(() => void fetchRegion().catch(() => {}), fetchAfterMs);
    return () => clearTimeout(waiting);
  }, []);
  return <Suspense>{isAny && <Region />}</Suspense>;
}
