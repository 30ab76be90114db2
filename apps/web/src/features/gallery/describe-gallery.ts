import type { Metadata } from "next";
import { atomLink } from "../feed/atom-link.ts";
import { type GalleryAddress, writeGalleryAddress } from "./gallery-address.ts";

/** What search engines, tabs and other sites show of the gallery, or of the part that an address narrows it to. */
export function describeGallery({ cursor: _, ...here }: GalleryAddress): Metadata {
  const of = `${here.tag ? ` tagged #${here.tag}` : ""}${here.owner ? ` by ${here.owner}` : ""}`;
  const title = of ? `Pictures${of}` : here.sort === "popular" ? "Popular pictures" : "Gallery";
  const description = of
    ? `Pictures${of}, newest first or by what people like.`
    : "Pictures the community made and found, newest first or by what people like.";
  const url = writeGalleryAddress(here);
  return {
    title,
    description,
    alternates: { canonical: url, types: atomLink(url) },
    openGraph: { title, description, url, siteName: "Medley", images: [{ url: "/opengraph-image.png" }] },
  };
}
