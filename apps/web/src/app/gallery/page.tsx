import type { Metadata } from "next";
import { atomLink } from "~/features/feed/atom-link.ts";
import type { SearchParams } from "~/features/feed/feed-address.ts";
import { readGalleryAddress, writeGalleryAddress } from "~/features/gallery/gallery-address.ts";
import { GalleryPage } from "~/features/gallery/gallery-page.tsx";

type GalleryRouteProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: GalleryRouteProps): Promise<Metadata> {
  const { cursor: _, ...here } = readGalleryAddress(await searchParams);
  const path = writeGalleryAddress(here);
  return {
    title: "Gallery",
    description: "Pictures the community made and found, newest first or by what people like.",
    alternates: { canonical: path, types: atomLink(path) },
  };
}

export default async function GalleryRoute({ searchParams }: GalleryRouteProps) {
  return <GalleryPage address={readGalleryAddress(await searchParams)} />;
}
