// The button of one's own account. Its menu is fetched when somebody is about to press it.
import { lazy, Suspense, useState } from "react";
import { useAccountButton } from "./use-account-button.tsx";

const fetchMenu = () => import("./account-menu.tsx");
const AccountMenu = lazy(() => fetchMenu().then(({ AccountMenu: component }) => ({ default: component })));

export function AccountButton() {
  const [isWanted, setWanted] = useState(false);
  const button = useAccountButton();
  const fetchSoon = () => void fetchMenu().catch(() => {});
  const own = (
    <button
      type="button"
      aria-haspopup="menu"
      {...button}
      onPointerEnter={fetchSoon}
      onFocus={fetchSoon}
      onClick={() => setWanted(true)}
    />
  );
  return isWanted ? (
    <Suspense fallback={own}>
      <AccountMenu />
    </Suspense>
  ) : (
    own
  );
}
