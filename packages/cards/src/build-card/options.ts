// What whoever asks for a card may choose.

export type CardOptions = {
  /** Index of the first result shown: 0, or the one that a `more` button carries. */
  from?: number;
  /** Results shown at once; five unless told. */
  size?: number;
  /** Public address where this answer can be read whole. */
  link?: string;
  /** Who shared it to the channel: named as plain text. A shared card has no button to share it again. */
  sharedBy?: string;
  /** Everybody in the channel sees it already, so it has no button to share it. */
  isPublic?: boolean;
  /** Where the reader is: times of events are told by their clock too. A shared card has many readers, so it has none. */
  timeZone?: string;
};
