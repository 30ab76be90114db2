import type { Metadata } from "next";
import { first, type SearchParams } from "~/features/feed/feed-address.ts";
import { readLibraryStatus } from "~/features/library/library-address.ts";
import { LibraryPage } from "~/features/library/library-page.tsx";
import { requireViewer } from "~/features/viewer/require-viewer.ts";

export const metadata: Metadata = { title: "Your images", robots: { index: false } };

export default async function LibraryRoute({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { username } = await requireViewer("/library");
  const asked = await searchParams;
  return <LibraryPage username={username} status={readLibraryStatus(asked)} cursor={first(asked.cursor)} />;
}
