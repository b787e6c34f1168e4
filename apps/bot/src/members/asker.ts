// Who asks, as their platform tells it.
import type { Follows } from "@convivio/core";

export type Asker = {
  follows: Follows;
  /** The platform did not say whether they may manage the channel; until it does, they may not. */
  isManagerUnknown: boolean;
};
