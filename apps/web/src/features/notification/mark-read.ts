import type { NotificationPage } from "./notification-types.ts";

/** The pages with these, or all, read at a moment. What was read before keeps its moment. */
export function withRead<Held extends { pages: NotificationPage[] }>(
  held: Held,
  ids: readonly string[] | "all",
  readAt: string,
): Held {
  const read = (id: string) => ids === "all" || ids.includes(id);
  const pages = held.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.readAt === null && read(item.id) ? { ...item, readAt } : item)),
  }));
  return { ...held, pages };
}

/** What is left of an unread count, which is counted to 100 and then stands for "more". */
export function leftUnread(count: number, read: number | "all"): number {
  if (read === "all") return 0;
  return count >= 100 ? count : Math.max(0, count - read);
}
