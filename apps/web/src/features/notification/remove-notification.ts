import type { NotificationPage } from "./notification-types.ts";

/** The pages without one. */
export function withoutNotification<Held extends { pages: NotificationPage[] }>(held: Held, id: string): Held {
  const pages = held.pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) }));
  return { ...held, pages };
}
