import { expect, test } from "vitest";
import { leftUnread, withRead } from "./mark-read.ts";
import type { Notification } from "./notification-types.ts";
import { withoutNotification } from "./remove-notification.ts";

const item = (id: string, readAt: string | null = null): Notification => ({
  ...{ id, kind: "reply", actor: null, post: null, comment: null, milestone: null, rank: null, reason: null, readAt },
  createdAt: "2026-11-22T12:00:00.000Z",
});
const held = {
  pages: [
    { items: [item("3"), item("2", "before")], nextCursor: "c" },
    { items: [item("1")], nextCursor: null },
  ],
  pageParams: [null, "c"],
};
const moments = (pages: typeof held.pages) => pages.flatMap((page) => page.items.map(({ readAt }) => readAt));

test("one is read, on whatever page it stands", () => {
  const after = withRead(held, ["1"], "now");
  expect(moments(after.pages)).toEqual([null, "before", "now"]);
  expect(after.pageParams).toBe(held.pageParams);
});

test("all are read, and what was read keeps its moment", () => {
  expect(moments(withRead(held, "all", "now").pages)).toEqual(["now", "before", "now"]);
  expect(moments(held.pages)).toEqual([null, "before", null]);
});

test("one that is removed is gone from whatever page it stood on", () => {
  const ids = (pages: typeof held.pages) => pages.map(({ items }) => items.map(({ id }) => id));
  expect(ids(withoutNotification(held, "2").pages)).toEqual([["3"], ["1"]]);
  expect(ids(withoutNotification(held, "1").pages)).toEqual([["3", "2"], []]);
});

test("an unread count goes down, never below none, and stays at a hundred, which means more", () => {
  expect(leftUnread(5, 1)).toBe(4);
  expect(leftUnread(0, 1)).toBe(0);
  expect(leftUnread(100, 1)).toBe(100);
  expect(leftUnread(100, "all")).toBe(0);
});
