// Fetches what shows notices once there is one; and after a while anyway, so that it is here when the connection is not.
import { useEffect, useSyncExternalStore } from "react";
import { notices } from "../kit/notices.ts";
import { lazily } from "../lazily.tsx";
import { Apart } from "./apart.tsx";

const fetchAfterMs = 15_000;
const Region = lazily(() => import("../kit/notice-region.tsx"), "NoticeRegion");

export function Notices() {
  const isAny = useSyncExternalStore(
    (onChange) => notices.subscribe(onChange),
    () => notices.visibleToasts.length > 0,
  );
  useEffect(() => {
    const waiting = setTimeout(() => void Region.preload(), fetchAfterMs);
    return () => clearTimeout(waiting);
  }, []);
  return (
    isAny && (
      <Apart>
        <Region />
      </Apart>
    )
  );
}
