"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import Gamepad2 from "lucide-react/icons/gamepad-2";
import type { ReactNode } from "react";
import { Avatar } from "~/components/avatar.tsx";
import { CompactNumber } from "~/components/compact-number.tsx";
import { Link } from "~/components/link.tsx";
import { Skeleton, SkeletonGroup } from "~/components/skeleton.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { HitList } from "./hit-list.tsx";
import { pageOptions } from "./page-options.ts";
import type { SearchTab } from "./search-address.ts";

type NamesProps = { q: string; path: string; cursor: string | undefined; empty: ReactNode };

/** People, tags or games by name. */
export function FoundNames({ tab, ...props }: NamesProps & { tab: Exclude<SearchTab, "posts"> }) {
  if (tab === "people") return <FoundPeople {...props} />;
  return tab === "tags" ? <FoundTags {...props} /> : <FoundGames {...props} />;
}

function FoundPeople({ q, path, cursor, empty }: NamesProps) {
  const { search } = useTRPC();
  const query = useInfiniteQuery(search.people.infiniteQueryOptions({ q }, pageOptions(cursor)));
  return (
    <HitList query={query} path={path} idOf={(person) => person.username} empty={empty} skeleton={<RowSkeleton />}>
      {({ username, displayName, avatarUrl, karma }) => (
        <Row
          href={`/u/${username}`}
          picture={<Avatar name={username} url={avatarUrl} size={40} />}
          name={displayName}
          detail={`@${username}`}
        >
          <CompactNumber value={karma} /> karma
        </Row>
      )}
    </HitList>
  );
}

function FoundTags({ q, path, cursor, empty }: NamesProps) {
  const { search } = useTRPC();
  const query = useInfiniteQuery(search.tags.infiniteQueryOptions({ q }, pageOptions(cursor)));
  return (
    <HitList query={query} path={path} idOf={(tag) => tag.slug} empty={empty} skeleton={<RowSkeleton />}>
      {({ slug, name, color, postCount }) => (
        <Row
          href={`/tags/${slug}`}
          picture={<span className="size-3 rounded-full" style={{ background: color }} />}
          name={name}
        >
          <PostCount count={postCount} />
        </Row>
      )}
    </HitList>
  );
}

function FoundGames({ q, path, cursor, empty }: NamesProps) {
  const { search } = useTRPC();
  const query = useInfiniteQuery(search.games.infiniteQueryOptions({ q }, pageOptions(cursor)));
  return (
    <HitList query={query} path={path} idOf={(game) => game.slug} empty={empty} skeleton={<RowSkeleton />}>
      {({ slug, name, boxArtUrl, postCount }) => (
        <Row href={`/games/${slug}`} picture={<BoxArt url={boxArtUrl} />} name={name}>
          <PostCount count={postCount} />
        </Row>
      )}
    </HitList>
  );
}

type RowProps = { href: string; picture: ReactNode; name: string; detail?: string; children: ReactNode };

function Row({ href, picture, name, detail, children }: RowProps) {
  return (
    <div className="border-line border-b py-1">
      <Link
        href={href}
        className="group -mx-3 flex min-h-14 items-center gap-3 rounded-control px-3 py-1.5 -outline-offset-2 hover:bg-surface-2"
      >
        <span className="grid size-10 shrink-0 place-items-center text-ink-3">{picture}</span>
        <span className="min-w-0 flex-1">
          <span className="block truncate font-semibold text-15 group-hover:underline" dir="auto">
            {name}
          </span>
          {detail ? <span className="block truncate text-13 text-ink-3">{detail}</span> : null}
        </span>
        <span className="shrink-0 text-13 text-ink-3 tabular-nums">{children}</span>
      </Link>
    </div>
  );
}

function PostCount({ count }: { count: number }) {
  return (
    <>
      <CompactNumber value={count} /> {count === 1 ? "post" : "posts"}
    </>
  );
}

function BoxArt({ url }: { url: string | null }) {
  if (!url) return <Gamepad2 className="size-5" />;
  return (
    <img src={url} alt="" width={30} height={40} loading="lazy" className="h-10 w-7.5 rounded-small object-cover" />
  );
}

function RowSkeleton() {
  return (
    <SkeletonGroup label="Loading more">
      {[0, 1, 2].map((row) => (
        <div key={row} className="flex h-16 items-center gap-3 border-line border-b">
          <Skeleton className="size-10 rounded-full!" />
          <Skeleton className="h-4 w-2/5" />
        </div>
      ))}
    </SkeletonGroup>
  );
}
