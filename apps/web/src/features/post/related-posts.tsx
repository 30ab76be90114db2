"use client";
import { useQuery } from "@tanstack/react-query";
import { CompactNumber } from "~/components/compact-number.tsx";
import { Link } from "~/components/link.tsx";
import { Poster } from "~/components/poster.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { formatDuration, postPath } from "./post-path.ts";

/** Posts like this one. Nothing at all when there are none. */
export function RelatedPosts({ id }: { id: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.post.related.queryOptions({ id, limit: 6 }));
  if (!data || data.items.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="related">
      <h2 id="related" className="mb-3 font-semibold text-15">
        More like this
      </h2>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-3">
        {data.items.map((post) => (
          <li key={post.id} className="group relative min-w-0">
            <Poster
              src={post.nsfw ? null : post.thumbnailUrl}
              {...(post.durationSeconds === null ? {} : { mark: formatDuration(post.durationSeconds) })}
            />
            <Link
              href={postPath(post)}
              className="mt-1.5 line-clamp-2 font-medium text-13 leading-snug after:absolute after:inset-0 group-hover:underline"
              dir="auto"
            >
              {post.title}
            </Link>
            <p className="text-12 text-ink-3">
              <CompactNumber value={post.score} /> points · {post.author.displayName}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
