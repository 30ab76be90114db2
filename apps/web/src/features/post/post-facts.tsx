import type { ReactNode } from "react";
import { Avatar } from "~/components/avatar.tsx";
import { Link } from "~/components/link.tsx";
import { RelativeTime } from "~/components/relative-time.tsx";
import type { PostCard } from "./post-types.ts";

type Facts = Pick<PostCard, "author" | "publishedAt" | "game" | "broadcaster">;

/** Who, when, which game and channel, in one line. */
export function PostFacts({ post, avatar = true }: { post: Facts; avatar?: boolean }) {
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-1.5 gap-y-1 text-13 text-ink-3">
      <Link
        href={`/u/${post.author.username}`}
        className="group/author hit-44 z-10 flex py-1 items-center gap-1.5 font-medium text-ink-2 hover:text-ink-1"
      >
        {avatar ? <Avatar name={post.author.username} url={post.author.avatarUrl} size={20} /> : null}
        <span className="max-w-40 truncate group-hover/author:underline">{post.author.displayName}</span>
      </Link>
      <Part>
        <RelativeTime at={post.publishedAt} />
      </Part>
      {post.game ? (
        <Part>
          <Link href={`/games/${post.game.slug}`} className="z-10 py-1 hover:text-ink-1 hover:underline">
            {post.game.name}
          </Link>
        </Part>
      ) : null}
      {post.broadcaster ? (
        <Part>
          <Link href={`/broadcasters/${post.broadcaster.login}`} className="z-10 py-1 hover:text-ink-1 hover:underline">
            {post.broadcaster.name}
          </Link>
        </Part>
      ) : null}
    </p>
  );
}

function Part({ children }: { children: ReactNode }) {
  return (
    <>
      <span aria-hidden="true">·</span>
      <span className="relative min-w-0 max-w-48 truncate">{children}</span>
    </>
  );
}
