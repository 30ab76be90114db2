import type { Metadata } from "next";
import { variantOf } from "../image/picture-sources.ts";
import { countWords } from "../profile/profile-words.ts";
import { albumPath } from "./album-path.ts";
import type { AlbumPage } from "./album-types.ts";

/** What search engines and other sites show of an album. */
export function describeAlbum(album: AlbumPage): Metadata {
  const { title, owner, images, visibility, cover } = album;
  const told = album.description.replace(/\s+/g, " ").trim();
  const description = told || `${countWords(images)} pictures by ${owner.displayName} on Medley.`;
  const picture = cover && (variantOf(cover, "large") ?? variantOf(cover, "medium"));
  return {
    title,
    description: description.slice(0, 160),
    robots: visibility === "public" ? undefined : { index: false },
    alternates: { canonical: albumPath(album) },
    openGraph: {
      title,
      description,
      url: albumPath(album),
      siteName: "Medley",
      images: picture
        ? [{ url: picture.url, width: picture.width, height: picture.height, alt: title }]
        : [{ url: "/opengraph-image.png" }],
    },
  };
}
