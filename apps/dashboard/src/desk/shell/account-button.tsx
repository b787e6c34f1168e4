// The button of one's own account. Its menu is fetched when somebody is about to press it.
import { useState } from "react";
import { lazily } from "../lazily.tsx";
import { Apart } from "./apart.tsx";
import { useAccountButton } from "./use-account-button.tsx";

const AccountMenu = lazily(() => import("./account-menu.tsx"), "AccountMenu");

export function AccountButton() {
  const [isWanted, setWanted] = useState(false);
  const button = useAccountButton();
  const own = (
    <button
      type="button"
      aria-haspopup="menu"
      {...button}
      onPointerEnter={AccountMenu.preload}
      onFocus={AccountMenu.preload}
      onClick={() => setWanted(true)}
    />
  );
  return isWanted ? (
    <Apart instead={own} onFailed={() => setWanted(false)}>
      <AccountMenu />
    </Apart>
  ) : (
    own
  );
}
