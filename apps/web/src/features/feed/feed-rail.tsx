import { Panel } from "~/components/card.tsx";
import { Chip } from "~/components/chip.tsx";
import { CompactNumber } from "~/components/compact-number.tsx";
import { Link } from "~/components/link.tsx";
import { getQueryClient, getTrpc } from "~/trpc/server.tsx";

/** Beside a feed: what the community plays and tags. */
export async function FeedRail() {
  const trpc = getTrpc();
  const client = getQueryClient();
  const [tags, games] = await Promise.all([
    client.fetchQuery(trpc.tag.popular.queryOptions({ limit: 14 })),
    client.fetchQuery(trpc.game.popular.queryOptions({ limit: 8 })),
  ]);
  return (
    <div className="flex flex-col gap-4">
      {tags.items.length > 0 ? (
        <Panel title="Popular tags">
          <ul className="flex flex-wrap gap-1.5">
            {tags.items.map((tag) => (
              <li key={tag.slug}>
                <Chip href={`/tags/${tag.slug}`} dot={tag.color}>
                  {tag.name}
                </Chip>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {games.items.length > 0 ? (
        <Panel title="Popular games">
          <ul className="-my-1">
            {games.items.map((game) => (
              <li key={game.slug}>
                <Link
                  href={`/games/${game.slug}`}
                  className="flex items-center justify-between gap-3 rounded-control py-1.5 text-13 text-ink-2 hover:text-ink-1 hover:underline"
                >
                  <span className="truncate">{game.name}</span>
                  <CompactNumber value={game.postCount} className="text-12 text-ink-3" />
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </div>
  );
}
