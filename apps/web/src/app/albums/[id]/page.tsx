import { redirect } from "next/navigation";
import { albumPath } from "~/features/album/album-path.ts";
import { getAlbum } from "~/features/album/get-album.ts";

export default async function ShortAlbumRoute({ params }: { params: Promise<{ id: string }> }) {
  redirect(albumPath(await getAlbum((await params).id)));
}
