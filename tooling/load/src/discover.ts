/** What there is to ask a server for, as its own lists tell. */
export interface Sights {
  posts: string[];
  tags: string[];
  games: string[];
  authors: string[];
  words: string[];
}

interface Card {
  id: string;
  title: string;
  author: { username: string };
  tags: { slug: string }[];
  game: { slug: string } | null;
}

interface Page {
  items: Card[];
  nextCursor: string | null;
}

const sorts = ["hot", "new", "top"] as const;

/** Reads the first pages of a few feeds, the hottest first. */
export async function discover(origin: string): Promise<Sights> {
  const cards: Card[] = [];
  for (const sort of sorts) {
    let cursor: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const { items, nextCursor }: Page = await ask(origin, { sort, window: "all", limit: 100, cursor });
      cards.push(...items);
      if (nextCursor === null) break;
      cursor = nextCursor;
    }
  }
  if (cards.length === 0) throw new Error(`${origin} has no posts to ask for`);
  const distinct = (list: string[]) => [...new Set(list)];
  return {
    posts: distinct(cards.map(({ id }) => id)),
    tags: distinct(cards.flatMap(({ tags }) => tags.map(({ slug }) => slug))),
    games: distinct(cards.flatMap(({ game }) => (game ? [game.slug] : []))),
    authors: distinct(cards.map(({ author }) => author.username)),
    words: distinct(cards.flatMap(({ title }) => title.toLowerCase().match(/[a-z]{4,}/g) ?? [])),
  };
}

async function ask(origin: string, input: object): Promise<Page> {
  const url = new URL("/api/trpc/feed.list", origin);
  url.searchParams.set("input", JSON.stringify(input));
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${origin} answered ${response.status}`);
  const { result } = (await response.json()) as { result: { data: Page } };
  return result.data;
}
