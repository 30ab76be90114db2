import type { Metadata } from "next";
import { Notice } from "~/components/notice.tsx";
import { PageColumns, PageHeader } from "~/components/page.tsx";
import { readAlbumId } from "~/features/album/album-path.ts";
import type { SearchParams } from "~/features/feed/feed-address.ts";
import { QuotaPanel } from "~/features/library/quota-panel.tsx";
import { SubmitTabs } from "~/features/submit/submit-tabs.tsx";
import { UploadImages } from "~/features/upload/upload-images.tsx";
import { UploadTips } from "~/features/upload/upload-tips.tsx";
import { requireViewer } from "~/features/viewer/require-viewer.ts";
import { getQueryClient, getTrpc, Hydrate } from "~/trpc/server.tsx";

export const metadata: Metadata = { title: "Upload images", robots: { index: false } };

export default async function UploadRoute({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireViewer("/upload");
  await getQueryClient().prefetchQuery(getTrpc().media.usage.queryOptions());
  const tips = (
    <Hydrate>
      <UploadTips />
    </Hydrate>
  );
  return (
    <PageColumns rail={tips}>
      <SubmitTabs current="images" />
      <PageHeader title="Upload images">Photos, screenshots, drawings: yours to show, or to keep.</PageHeader>
      <noscript>
        <Notice tone="warn" title="This page needs JavaScript" className="mb-6">
          It sends your files while you describe them. Switch JavaScript on for this site and reload the page.
        </Notice>
      </noscript>
      <div className="mb-5 xl:hidden">
        <Hydrate>
          <QuotaPanel />
        </Hydrate>
      </div>
      <UploadImages albumId={readAlbumId(await searchParams) ?? null} />
    </PageColumns>
  );
}
