import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageWide } from "~/components/page.tsx";
import { albumPath } from "~/features/album/album-path.ts";
import { AlbumView } from "~/features/album/album-view.tsx";
import { describeAlbum } from "~/features/album/describe-album.ts";
import { getAlbum } from "~/features/album/get-album.ts";
import { first, type SearchParams } from "~/features/feed/feed-address.ts";
import { withAsked } from "~/features/feed/with-params.ts";
import { Hydrate } from "~/trpc/server.tsx";

type AlbumRouteProps = { params: Promise<{ id: string; slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: AlbumRouteProps): Promise<Metadata> {
  return describeAlbum(await getAlbum((await params).id, first((await searchParams).cursor)));
}

export default async function AlbumRoute({ params, searchParams }: AlbumRouteProps) {
  const [{ id, slug }, asked] = await Promise.all([params, searchParams]);
  const cursor = first(asked.cursor);
  const album = await getAlbum(id, cursor);
  // An address with an older title goes on to the present one.
  if (slug !== album.slug) redirect(withAsked(albumPath(album), asked));
  return (
    <PageWide>
      <Hydrate>
        <AlbumView id={id} cursor={cursor} />
      </Hydrate>
    </PageWide>
  );
}
