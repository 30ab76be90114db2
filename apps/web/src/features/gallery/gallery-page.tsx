import ImageUp from "lucide-react/icons/image-up";
import { LinkButton } from "~/components/link-button.tsx";
import { NavTabs } from "~/components/nav-tabs.tsx";
import { PageHeader, PageWide } from "~/components/page.tsx";
import { StickyBar, StickyRow } from "~/components/sticky-bar.tsx";
import { getQueryClient, getTrpc, Hydrate, orNotFound } from "~/trpc/server.tsx";
import { Gallery } from "./gallery.tsx";
import {
  type GalleryAddress,
  galleryInput,
  gallerySorts,
  galleryWindows,
  writeGalleryAddress,
} from "./gallery-address.ts";
import { GalleryFilters } from "./gallery-filters.tsx";

const sortWords = { recent: "Recent", popular: "Popular" } as const;
const windowWords = { day: "Today", week: "This week", month: "This month", all: "All time" } as const;

/** The gallery with its data in the page. */
export async function GalleryPage({ address }: { address: GalleryAddress }) {
  const { cursor, ...here } = address;
  const input = galleryInput(address);
  await orNotFound(
    getQueryClient().fetchInfiniteQuery(
      getTrpc().gallery.list.infiniteQueryOptions(input, {
        initialCursor: cursor,
        getNextPageParam: (page) => page.nextCursor,
      }),
    ),
  );
  return (
    <PageWide>
      <PageHeader
        title="Gallery"
        actions={
          <LinkButton href="/upload" icon={<ImageUp />}>
            Upload
          </LinkButton>
        }
      >
        Pictures from everybody here.
      </PageHeader>
      <GalleryTabs address={here} />
      <Hydrate>
        <Gallery input={input} path={writeGalleryAddress(here)} cursor={cursor} />
      </Hydrate>
    </PageWide>
  );
}

/** How it is sorted, of which time, and what it is narrowed to. */
function GalleryTabs({ address }: { address: Omit<GalleryAddress, "cursor"> }) {
  const to = (change: Partial<GalleryAddress>) => writeGalleryAddress({ ...address, ...change });
  return (
    <StickyBar className="mb-4">
      <NavTabs
        label="Sort"
        tabs={gallerySorts.map((sort) => ({
          href: to({ sort }),
          label: sortWords[sort],
          current: sort === address.sort,
        }))}
      />
      {address.sort === "popular" ? (
        <StickyRow>
          <NavTabs
            label="Time"
            tabs={galleryWindows.map((window) => ({
              href: to({ window }),
              label: windowWords[window],
              current: window === address.window,
            }))}
          />
        </StickyRow>
      ) : null}
      <GalleryFilters address={address} />
    </StickyBar>
  );
}
