import type { AuthorJson, ImageJson, TagJson } from "./card-json.ts";

/** What everybody sees of a post in a list. Its author is told apart: a vote that changes their karma changes no post. */
export interface CardJson {
  id: string;
  kind: "clip" | "image";
  title: string;
  slug: string;
  /** In Markdown; search shows a part of it. */
  description: string;
  nsfw: boolean;
  /** Who may see it: everybody in lists, everybody with the link, its author, or nobody (it isn't active). */
  access: "listed" | "linked" | "private" | "hidden";
  language: string | null;
  thumbnailUrl: string | null;
  durationSeconds: number | null;
  image: ImageJson | null;
  /** ISO date; null until it is published. */
  publishedAt: string | null;
  score: number;
  commentCount: number;
  favoriteCount: number;
  viewCount: number;
  authorId: string;
  game: { slug: string; name: string } | null;
  broadcaster: { login: string; name: string } | null;
  tags: TagJson[];
}

/** A card and its author. */
export interface ToldCard {
  card: CardJson;
  author: AuthorJson;
}
