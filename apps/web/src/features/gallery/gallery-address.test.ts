import { describe, expect, test } from "vitest";
import { galleryInput, readGalleryAddress, writeGalleryAddress } from "./gallery-address.ts";

describe("the gallery's address", () => {
  test.each([
    "/gallery",
    "/gallery?sort=popular",
    "/gallery?sort=popular&window=day&owner=ada&tag=sunset",
    "/gallery?cursor=abc",
  ])("%s reads as it is written", (address) => {
    const params = Object.fromEntries(new URL(address, "http://medley.example").searchParams);
    expect(writeGalleryAddress(readGalleryAddress(params))).toBe(address);
  });

  test("leaves out what makes no sense", () => {
    const read = readGalleryAddress({ sort: "best", window: "era", owner: "a b", tag: "NO" });
    expect(read).toEqual({ sort: "recent", window: "week" });
  });

  test("asks for a window only where there is one", () => {
    expect(galleryInput({ sort: "recent", window: "day" })).not.toHaveProperty("window");
    expect(galleryInput({ sort: "popular", window: "day", tag: "sunset" })).toMatchObject({
      window: "day",
      tag: "sunset",
    });
  });
});
