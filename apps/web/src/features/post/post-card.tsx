import { clsx } from "clsx";
import MessageCircle from "lucide-react/icons/message-circle";
import { Activity, memo, type ReactNode } from "react";
import { ActionLink } from "~/components/action-button.tsx";
import { Badge } from "~/components/badge.tsx";
import { Chip } from "~/components/chip.tsx";
import { Link } from "~/components/link.tsx";
import { Veil } from "~/components/veil.tsx";
import { FavoriteButton } from "../favorite/favorite-button.tsx";
import { PostVote } from "../vote/post-vote.tsx";
import { PostFacts } from "./post-facts.tsx";
import { PostMedia } from "./post-media.tsx";
import { postPath } from "./post-path.ts";
import type { PostCard as PostCardFacts } from "./post-types.ts";
import { ShareButton } from "./share-button.tsx";

type PostCardProps = {
  post: PostCardFacts;
  priority?: boolean;
  veiled?: boolean;
  /** The title with marks in it, in place of the plain one. */
  title?: ReactNode;
  /** A line or two of its description. */
  snippet?: ReactNode;
};

/** One post in a list. Each comes to life by itself, so that a page of them never keeps a finger waiting. */
export const PostCard = memo(function PostCard(props: PostCardProps) {
  return (
    <Activity>
      <Card {...props} />
    </Activity>
  );
});

/** The picture carries it, then one line of facts and one row of actions. The whole card opens the post. */
function Card(props: PostCardProps) {
  const { post, priority = false, veiled = post.nsfw, title = post.title, snippet } = props;
  const path = postPath(post);
  return (
    <article
      data-post={post.id}
      tabIndex={-1}
      aria-labelledby={`title-${post.id}`}
      className="post-card below-fold group"
    >
      <CardMedia post={post} priority={priority} veiled={veiled} />
      <h2 id={`title-${post.id}`} className="post-card-title">
        <Link href={path} dir="auto">
          {title}
        </Link>
      </h2>
      <div className="post-card-facts">
        <PostFacts post={post} />
      </div>
      {snippet ? (
        <p className="post-card-snippet" dir="auto">
          {snippet}
        </p>
      ) : null}
      <PostTags post={post} />
      <div className="post-card-vote">
        <PostVote post={post} look="card" />
      </div>
      <div className="post-card-actions">
        <ActionLink icon={<MessageCircle />} label="Comments" count={post.commentCount} href={`${path}#comments`} />
        <FavoriteButton post={post} />
        <ShareButton path={path} title={post.title} />
      </div>
    </article>
  );
}

/** The column's width, or the screen's below it. */
const sizes = "(width >= 48rem) 42.5rem, 100vw";

function CardMedia({ post, priority, veiled }: { post: PostCardFacts; priority: boolean; veiled: boolean }) {
  const media = <PostMedia post={post} priority={priority} sizes={sizes} />;
  return (
    <div className={clsx("post-card-media", veiled && "relative z-10")}>
      {veiled ? (
        <Veil word="NSFW" action="Show">
          {media}
        </Veil>
      ) : (
        media
      )}
    </div>
  );
}

/** A few of a post's tags; the page shows them all. */
function PostTags({ post }: { post: PostCardFacts }) {
  if (post.tags.length === 0 && !post.nsfw) return null;
  return (
    <ul className="post-card-tags">
      {post.nsfw ? (
        <li>
          <Badge tone="bad">NSFW</Badge>
        </li>
      ) : null}
      {post.tags.slice(0, 4).map((tag) => (
        <li key={tag.slug}>
          <Chip href={`/tags/${tag.slug}`} dot={tag.color}>
            {tag.name}
          </Chip>
        </li>
      ))}
      {post.tags.length > 4 ? <li className="px-1 text-12 text-ink-3">+{post.tags.length - 4}</li> : null}
    </ul>
  );
}
