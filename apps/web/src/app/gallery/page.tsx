import type { Metadata } from "next";
import type { SearchParams } from "~/features/feed/feed-address.ts";
import { describeGallery } from "~/features/gallery/describe-gallery.ts";
import { readGalleryAddress } from "~/features/gallery/gallery-address.ts";
import { GalleryPage } from "~/features/gallery/gallery-page.tsx";

type GalleryRouteProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: GalleryRouteProps): Promise<Metadata> {
  return describeGallery(readGalleryAddress(await searchParams));
}

export default async function GalleryRoute({ searchParams }: GalleryRouteProps) {
  return <GalleryPage address={readGalleryAddress(await searchParams)} />;
}
