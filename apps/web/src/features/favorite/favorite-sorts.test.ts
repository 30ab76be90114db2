import { expect, test } from "vitest";
import { favoriteSorts, favoritesPath, readFavoriteSort } from "./favorite-sorts.ts";

test("an address keeps the order it was written for", () => {
  for (const { sort } of favoriteSorts) {
    const { searchParams } = new URL(favoritesPath(sort, "c+1"), "http://local.invalid");
    expect(readFavoriteSort(searchParams.get("sort") ?? undefined)).toBe(sort);
    expect(searchParams.get("cursor")).toBe("c+1");
  }
  expect(favoritesPath("newest")).toBe("/favorites");
});

test.each([undefined, "hot", ["top", "top"], ""])("%j is no order: the newest come first", (wished) => {
  expect(readFavoriteSort(wished)).toBe("newest");
});
