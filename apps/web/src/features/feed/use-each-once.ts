"use client";
import { useEffect } from "react";

type Page<Item> = { items: readonly Item[]; restarted: boolean };

type Walked<Item> = {
  data: { pages: readonly Page<Item>[] } | undefined;
  hasNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
};

/** What the pages of a list hold, every item once, however the order moved meanwhile. */
export function useEachOnce<Item>({ data, hasNextPage, fetchNextPage }: Walked<Item>, idOf: (item: Item) => string) {
  const pages = data?.pages ?? [];
  const items = [...new Map(pages.flatMap((page) => page.items).map((item) => [idOf(item), item])).values()];

  // A list that began anew starts with what is already shown: go on until something new comes.
  const before = new Set(pages.slice(0, -1).flatMap((page) => page.items.map(idOf)));
  const last = pages.at(-1);
  const nothingNew = last?.restarted && items.length > 0 && last.items.every((item) => before.has(idOf(item)));
  useEffect(() => {
    if (nothingNew && hasNextPage) void fetchNextPage();
  }, [nothingNew, hasNextPage, fetchNextPage]);
  return items;
}
