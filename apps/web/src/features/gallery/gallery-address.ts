import { first, type SearchParams } from "../feed/feed-address.ts";
import { withParams } from "../feed/with-params.ts";

export const gallerySorts = ["recent", "popular"] as const;
export const galleryWindows = ["day", "week", "month", "all"] as const;

/** What the gallery shows, as its address says it. */
export interface GalleryAddress {
  sort: (typeof gallerySorts)[number];
  /** What "popular" looks at. */
  window: (typeof galleryWindows)[number];
  owner?: string;
  tag?: string;
  /** Where a page begins for readers without JavaScript. */
  cursor?: string;
}

const shapes = { owner: /^[A-Za-z0-9_-]{3,32}$/, tag: /^[a-z0-9-]{2,50}$/ };

/** Reads an address. A value that makes no sense is left out, so a mistyped link still shows pictures. */
export function readGalleryAddress(params: SearchParams): GalleryAddress {
  const of = <Value extends string>(values: readonly Value[], name: string, standard: Value) =>
    values.find((value) => value === first(params[name])) ?? standard;
  const address: GalleryAddress = {
    sort: of(gallerySorts, "sort", "recent"),
    window: of(galleryWindows, "window", "week"),
  };
  for (const name of ["owner", "tag"] as const) {
    const value = first(params[name]);
    if (value && shapes[name].test(value)) address[name] = value;
  }
  const cursor = first(params.cursor);
  return cursor ? { ...address, cursor } : address;
}

/** Writes an address, leaving out what goes without saying. */
export function writeGalleryAddress({ sort, window, owner, tag, cursor }: GalleryAddress): string {
  const params = new URLSearchParams();
  if (sort !== "recent") params.set("sort", sort);
  if (sort === "popular" && window !== "week") params.set("window", window);
  if (owner) params.set("owner", owner);
  if (tag) params.set("tag", tag);
  if (cursor) params.set("cursor", cursor);
  return withParams("/gallery", params);
}

/** The input of `gallery.list` for an address. */
export function galleryInput({ sort, window, owner, tag }: GalleryAddress) {
  return {
    sort,
    ...(sort === "popular" ? { window } : {}),
    ...(owner ? { owner } : {}),
    ...(tag ? { tag } : {}),
    limit: 40,
  };
}
