import FolderPlus from "lucide-react/icons/folder-plus";
import ImageUp from "lucide-react/icons/image-up";
import { LinkButton } from "~/components/link-button.tsx";
import { NavTabs } from "~/components/nav-tabs.tsx";
import { PageHeader, PageWide } from "~/components/page.tsx";
import { StickyBar } from "~/components/sticky-bar.tsx";
import { getQueryClient, getTrpc, Hydrate, orNotFound } from "~/trpc/server.tsx";
import { Library } from "./library.tsx";
import { libraryInput, libraryPath, libraryTabs } from "./library-address.ts";
import type { LibraryStatus } from "./library-types.ts";
import { QuotaPanel } from "./quota-panel.tsx";

type LibraryPageProps = { username: string; status: LibraryStatus; cursor: string | undefined };

/** All of one's own images, in every state, with their data in the page. */
export async function LibraryPage({ username, status, cursor }: LibraryPageProps) {
  const [client, trpc] = [getQueryClient(), getTrpc()];
  await orNotFound(
    Promise.all([
      client.fetchInfiniteQuery(
        trpc.gallery.list.infiniteQueryOptions(libraryInput(status), {
          initialCursor: cursor,
          getNextPageParam: (page) => page.nextCursor,
        }),
      ),
      client.fetchQuery(trpc.media.usage.queryOptions()),
    ]),
  );
  return (
    <PageWide>
      <Hydrate>
        <PageHeader
          title="Your images"
          actions={
            <>
              <LinkButton href={`/u/${username}/albums`} icon={<FolderPlus />}>
                Albums
              </LinkButton>
              <LinkButton href="/upload" variant="primary" icon={<ImageUp />}>
                Upload
              </LinkButton>
            </>
          }
        >
          Everything you uploaded. Only you see this page.
        </PageHeader>
        <div className="mb-5 max-w-100">
          <QuotaPanel />
        </div>
        <StickyBar>
          <NavTabs
            label="State"
            tabs={libraryTabs.map((tab) => ({
              href: libraryPath(tab.status),
              label: tab.label,
              current: tab.status === status,
            }))}
          />
        </StickyBar>
        <Library key={status} status={status} cursor={cursor} />
      </Hydrate>
    </PageWide>
  );
}
