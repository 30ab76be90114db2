import type { Metadata } from "next";
import { postPath } from "./post-path.ts";
import type { PostPage } from "./post-types.ts";

const longest = 160;

/** What search engines and other sites show of a post. Only what is public is offered to them. */
export function describePost(post: PostPage): Metadata {
  const told = post.description.replace(/\s+/g, " ").trim();
  const by = `${post.kind === "clip" ? "A clip" : "An image"}${post.game ? ` of ${post.game.name}` : ""} posted by ${post.author.displayName}`;
  const description = told ? `${told.slice(0, longest)}${told.length > longest ? "…" : ""}` : `${by} on Medley.`;
  const listed = post.status === "active" && post.visibility === "public";
  const picture = post.thumbnailUrl && !post.nsfw ? post.thumbnailUrl : "/opengraph-image.png";
  return {
    title: post.title,
    description,
    robots: listed ? undefined : { index: false },
    alternates: { canonical: postPath(post) },
    openGraph: {
      type: "article",
      title: post.title,
      description,
      url: postPath(post),
      siteName: "Medley",
      images: [{ url: picture }],
      publishedTime: post.publishedAt ?? undefined,
      authors: [post.author.displayName],
      tags: post.tags.map((tag) => tag.name),
    },
  };
}
