// What the clocks of a time zone show, and the moment at which they show it.

/** How far the zone's clocks are ahead of UTC at a moment. */
export function offsetMs(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return wall - Math.floor(at.getTime() / 1000) * 1000;
}

/**
 * The moment at which the zone's clocks show what a clock of UTC shows at `wall`. Where they skip it, it comes as much
 * later as they were put forward.
 */
export function momentAt(wall: Date, timeZone: string): Date {
  // The offset of a moment near it may be another than its own; the second look has the right one.
  const near = wall.getTime() - offsetMs(wall, timeZone);
  return new Date(wall.getTime() - offsetMs(new Date(near), timeZone));
}

/** What the zone's clocks show at a moment, to the minute: "2011-09-26T19:00". */
export function clockAt(at: Date, timeZone: string): string {
  return new Date(at.getTime() + offsetMs(at, timeZone)).toISOString().slice(0, 16);
}
