const dayMs = 86_400_000;
const jakartaMs = 7 * 3_600_000;
/** Day 0 of Unix time was a Thursday; weeks begin on Monday. */
const daysFromMonday = 3;

/** The number of the week, Monday to Sunday in Jakarta, that holds `moment`. */
export function weekOf(moment: Date): number {
  return Math.floor((Math.floor((moment.getTime() + jakartaMs) / dayMs) + daysFromMonday) / 7);
}

/** When the week after that of `moment` begins: Monday midnight in Jakarta. */
export function nextWeekBegins(moment: Date): Date {
  return new Date(((weekOf(moment) + 1) * 7 - daysFromMonday) * dayMs - jakartaMs);
}

const goldenPart = 0.6180339887;

/**
 * `count` of the items, taking turns week by week, so that each is shown as often as any other. Those picked together
 * stood far apart in the list: provinces that come one after the other are neighbours.
 */
export function pickOfTheWeek<T>(items: readonly T[], week: number, count: number): T[] {
  const spread = items
    .map((item, index) => ({ item, place: (index * goldenPart) % 1 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
  const start = (week * count) % Math.max(spread.length, 1);
  return [...spread.slice(start), ...spread.slice(0, start)].slice(0, count);
}
