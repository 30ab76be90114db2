import type { CardColumns, CardRow } from "./card-columns.ts";
import type { AuthorJson, ImageJson, TagJson } from "./card-json.ts";
import type { CardJson, ToldCard } from "./told-card.ts";

type Of = <K extends keyof CardRow>(name: K) => CardRow[K];
/** Each tag and its place among those of all cards. */
type Tags = ReadonlyMap<number, { tag: TagJson; place: number }>;

/** The cards that a statement told column by column, in no order. */
export function unfoldCards(told: CardColumns | null): ToldCard[] {
  if (!told) return [];
  const tags: Tags = new Map(
    (told.tags ?? []).map(([id, slug, name, color], place) => [id, { tag: { slug, name, color }, place }]),
  );
  return told.id.map((_, index) => {
    const of = <K extends keyof CardRow>(name: K) => told[name][index] as CardRow[K];
    return { card: cardOf(of, tags), author: authorOf(of) };
  });
}

function cardOf(of: Of, tags: Tags): CardJson {
  const [slug, login] = [of("gameSlug"), of("login")];
  return {
    id: of("id"),
    kind: of("kind"),
    title: of("title"),
    slug: of("slug"),
    description: of("description"),
    nsfw: of("nsfw"),
    access: of("access"),
    language: of("language"),
    thumbnailUrl: of("thumbnailUrl"),
    durationSeconds: of("durationSeconds"),
    image: imageOf(of),
    publishedAt: of("publishedAt"),
    score: of("score"),
    commentCount: of("commentCount"),
    favoriteCount: of("favoriteCount"),
    viewCount: of("viewCount"),
    authorId: of("authorId"),
    game: slug === null ? null : { slug, name: of("gameName") },
    broadcaster: login === null ? null : { login, name: of("broadcasterName") },
    tags: tagsOf(of("tagIds"), tags),
  };
}

function tagsOf(ids: readonly number[], tags: Tags): TagJson[] {
  const own = ids.flatMap((id) => tags.get(id) ?? []);
  return own.sort((a, b) => a.place - b.place).map(({ tag }) => tag);
}

function imageOf(of: Of): ImageJson | null {
  const key = of("mediaKey");
  if (key === null) return null;
  const [width, height, thumbhash] = [of("width"), of("height"), of("thumbhash")];
  return { key, width, height, thumbhash, animated: of("animated"), variants: of("variants") };
}

function authorOf(of: Of): AuthorJson {
  const [username, displayName, avatarUrl, karma] = [of("username"), of("displayName"), of("avatarUrl"), of("karma")];
  return { username, displayName, avatarUrl, karma };
}
