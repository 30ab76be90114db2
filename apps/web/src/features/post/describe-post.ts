import type { Metadata } from "next";
import { variantOf } from "../image/picture-sources.ts";
import { postPath } from "./post-path.ts";
import type { PostPage } from "./post-types.ts";

const longest = 160;

/** What search engines and other sites show of a post. Only what is public is offered to them. */
export function describePost(post: PostPage, publicUrl: URL): Metadata {
  const told = post.description.replace(/\s+/g, " ").trim();
  const by = `${post.kind === "clip" ? "A clip" : "An image"}${post.game ? ` of ${post.game.name}` : ""} posted by ${post.author.displayName}`;
  const description = told ? `${told.slice(0, longest)}${told.length > longest ? "…" : ""}` : `${by} on Medley.`;
  const open = post.status === "active" && post.visibility !== "private";
  const listed = open && post.visibility === "public";
  const picture = pictureOf(post);
  return {
    title: post.title,
    description,
    robots: listed ? undefined : { index: false },
    alternates: { canonical: postPath(post), ...(open ? { types: oembedOf(post, publicUrl) } : {}) },
    openGraph: {
      type: "article",
      title: post.title,
      description,
      url: postPath(post),
      siteName: "Medley",
      images: [picture],
      publishedTime: post.publishedAt ?? undefined,
      authors: [post.author.displayName],
      tags: post.tags.map((tag) => tag.name),
    },
    twitter: { card: "summary_large_image", title: post.title, description, images: [picture] },
  };
}

/** The picture that stands for a post elsewhere, with its size where we know it; never one behind a veil. */
function pictureOf({ nsfw, thumbnailUrl, image, title }: PostPage) {
  if (nsfw || !thumbnailUrl) return { url: "/opengraph-image.png" };
  // What moves is shown still: its large form is an animation that few of those sites can draw.
  const variant = image && variantOf(image, image.animated ? "medium" : "large");
  if (!variant) return { url: thumbnailUrl };
  const { url, width, height, type } = variant;
  return { url, width, height, type, alt: title };
}

/** Where other sites ask how to show the post. */
function oembedOf(post: PostPage, publicUrl: URL): Record<string, string> {
  const asked = new URLSearchParams({ url: new URL(postPath(post), publicUrl).href, format: "json" });
  return { "application/json+oembed": `/oembed?${asked}` };
}
