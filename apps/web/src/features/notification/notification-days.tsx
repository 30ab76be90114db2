"use client";
import { useClock } from "~/components/clock.tsx";
import { groupByDay, readersZone, utc } from "./group-by-day.ts";
import { NotificationRow } from "./notification-row.tsx";
import type { Notification } from "./notification-types.ts";

type NotificationDaysProps = {
  items: readonly Notification[];
  onRead: (id: string) => void;
  onRemove: (id: string) => void;
};

/** Notifications under the days they came: the server's days at first, the reader's own from then on. */
export function NotificationDays({ items, onRead, onRemove }: NotificationDaysProps) {
  const { nowMs, live } = useClock();
  return groupByDay(items, nowMs, live ? readersZone : utc).map((group) => (
    <section key={group.day} aria-labelledby={`day-${group.day}`} className="mb-6">
      <h2
        id={`day-${group.day}`}
        className="border-line border-b pb-2 font-medium font-sans text-13 text-ink-3 tracking-normal"
      >
        {group.title}
      </h2>
      <ul>
        {group.items.map((item) => (
          <NotificationRow
            key={item.id}
            notification={item}
            onRead={() => onRead(item.id)}
            onRemove={() => onRemove(item.id)}
          />
        ))}
      </ul>
    </section>
  ));
}
