const day = 86_400_000;
const minute = 60_000;

export interface DayGroup<Item> {
  /** Days since 1970 where the reader is. */
  day: number;
  /** "Today", "Yesterday", "22 November 2026". */
  title: string;
  items: Item[];
}

/** Minutes that clocks are ahead of UTC at a moment. */
export type ZoneOffset = (atMs: number) => number;

export const utc: ZoneOffset = () => 0;
export const readersZone: ZoneOffset = (atMs) => -new Date(atMs).getTimezoneOffset();

/** Splits what is ordered by time into days, keeping its order. */
export function groupByDay<Item extends { createdAt: string }>(
  items: readonly Item[],
  nowMs: number,
  offset: ZoneOffset,
): DayGroup<Item>[] {
  const dayOf = (atMs: number) => Math.floor((atMs + offset(atMs) * minute) / day);
  const today = dayOf(nowMs);
  const groups: DayGroup<Item>[] = [];
  for (const item of items) {
    const itsDay = dayOf(Date.parse(item.createdAt));
    const last = groups.at(-1);
    if (last?.day === itsDay) last.items.push(item);
    else groups.push({ day: itsDay, title: titleOf(itsDay, today), items: [item] });
  }
  return groups;
}

const months = "January February March April May June July August September October November December".split(" ");

function titleOf(itsDay: number, today: number): string {
  // A clock that runs ahead makes no tomorrow.
  if (itsDay >= today) return "Today";
  if (itsDay === today - 1) return "Yesterday";
  const at = new Date(itsDay * day);
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}
