// How much of a platform's limits a message uses: what the preview shows, and what decides whether a card fits.

export type Meter<Limit extends string = string> = { limit: Limit; used: number; max: number };

export function isWithin(meters: readonly Meter[]): boolean {
  return meters.every(({ used, max }) => used <= max);
}

/** The meters of those limits of which anything is used, the fullest first. */
export function metersOf<Limit extends string>(
  limits: Readonly<Record<NoInfer<Limit>, number>>,
  used: Readonly<Record<Limit, number>>,
): Meter<Limit>[] {
  return (Object.entries(used) as [Limit, number][])
    .filter(([, number]) => number > 0)
    .map(([limit, number]) => ({ limit, used: number, max: limits[limit] }))
    .sort((one, other) => other.used / other.max - one.used / one.max);
}

export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
