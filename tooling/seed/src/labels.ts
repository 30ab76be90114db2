import type { Genre } from "./content/genre.ts";
import type { SeedPost } from "./content/posts.ts";
import type { Tag } from "./content/tags.ts";
import { type ContentOptions, worldOf } from "./content/world-of.ts";
import type { Language } from "./words/tongues.ts";
import type { Topic } from "./words/voice.ts";

/** What a generated post was made from: who knows it need not judge a post by the words in it. */
export interface PostLabel {
  /** Its place in the order of submission. */
  index: number;
  id: string;
  /** Whether feeds and search show it. */
  listed: boolean;
  topic: Topic;
  genre: Genre;
  language: Language;
  /** What it is of; the database knows it of clips alone, images only say it in their words. */
  game: string;
  /** The channel's login, likewise. */
  broadcaster: string;
  author: string;
  title: string;
  /** The rare word that names its moment; only on large sites, in a third of their posts. */
  thing: string | null;
  tags: string[];
}

/** Labels of every post that `seed` makes of the same options, the moment included, from the oldest to the newest. */
export function* labelPosts(options: ContentOptions): Generator<PostLabel> {
  const { world } = worldOf(options, []);
  for (const post of world.posts()) yield labelOf(post, world.tags);
}

function labelOf(post: SeedPost, tags: readonly Tag[]): PostLabel {
  const { slot, id, topic, game, language, broadcaster, author, title, thing, tagIds } = post;
  return {
    ...{ id, topic, language, title, thing },
    index: slot.at,
    listed: slot.fate === "listed",
    genre: game.genre,
    game: game.name,
    broadcaster: broadcaster.login,
    author: author.username,
    tags: tagIds.flatMap((tag) => tags[tag - 1]?.name ?? []),
  };
}
