import type { ReactNode } from "react";
import { Avatar } from "~/components/avatar.tsx";
import { Link } from "~/components/link.tsx";
import { RelativeTime } from "~/components/relative-time.tsx";
import type { PostCard } from "./post-types.ts";

type Facts = Pick<PostCard, "author" | "publishedAt" | "game" | "broadcaster">;

/** Who, when, which game and channel, in one line. */
export function PostFacts({ post, avatar = true }: { post: Facts; avatar?: boolean }) {
  return (
    <p className="post-facts">
      <Link href={`/u/${post.author.username}`} className="post-facts-author group/author">
        {avatar ? <Avatar name={post.author.username} url={post.author.avatarUrl} size={20} /> : null}
        <span className="post-facts-name">{post.author.displayName}</span>
      </Link>
      <Part>
        <RelativeTime at={post.publishedAt} />
      </Part>
      {post.game ? (
        <Part>
          <Link href={`/games/${post.game.slug}`}>{post.game.name}</Link>
        </Part>
      ) : null}
      {post.broadcaster ? (
        <Part>
          <Link href={`/broadcasters/${post.broadcaster.login}`}>{post.broadcaster.name}</Link>
        </Part>
      ) : null}
    </p>
  );
}

function Part({ children }: { children: ReactNode }) {
  return (
    <>
      <span aria-hidden="true">·</span>
      <span className="post-facts-part">{children}</span>
    </>
  );
}
