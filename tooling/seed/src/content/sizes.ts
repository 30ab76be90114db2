/** How much of everything one size of content holds. Numbers of votes, favourites and comments are aimed at, not met. */
export interface Size {
  posts: number;
  members: number;
  /** Of the members, those who post and comment; the others read, vote and keep. */
  writers: number;
  broadcasters: number;
  games: number;
  tags: number;
  votes: number;
  favorites: number;
  comments: number;
  commentVotes: number;
  longestThread: number;
  /** Pictures drawn at most; posts share them beyond. */
  posters: number;
  /** One of so many posts is an image; 0 for none. */
  imageEvery: number;
  /** Pictures processed at most; images share them beyond. */
  pictures: number;
  albums: number;
  /** Age of the oldest post in days, and how strongly ages cluster to the recent (1: evenly spread). */
  days: number;
  recency: number;
  /** Whether titles also name their moment by words that each are in few of them. */
  rareWords: boolean;
  /** Whether indexes and foreign keys are taken off and put back when all is written: slower for little, faster for much. */
  rebuild: boolean;
  /** Whether processes of their own tell the posts, and search is indexed after the transaction: worth it for much. */
  vast: boolean;
}

const lively = { games: 41, tags: 40, longestThread: 160, rareWords: false, vast: false };
const crowded = { tags: 400, games: 500, longestThread: 1_200, rareWords: true, rebuild: true, vast: true };

export const sizes = {
  demo: {
    ...lively,
    posts: 160,
    members: 240,
    writers: 40,
    broadcasters: 48,
    votes: 5_000,
    favorites: 600,
    comments: 1_300,
    commentVotes: 3_200,
    posters: 160,
    imageEvery: 6,
    pictures: 30,
    albums: 4,
    days: 240,
    recency: 3.2,
    rebuild: false,
  },
  small: {
    ...lively,
    posts: 2_000,
    members: 600,
    writers: 220,
    broadcasters: 200,
    votes: 40_000,
    favorites: 4_000,
    comments: 9_000,
    commentVotes: 18_000,
    posters: 150,
    imageEvery: 5,
    pictures: 8,
    albums: 20,
    days: 500,
    recency: 2.6,
    rebuild: true,
  },
  medium: {
    ...crowded,
    posts: 100_000,
    members: 10_000,
    writers: 3_000,
    broadcasters: 2_000,
    votes: 1_030_000,
    favorites: 120_000,
    comments: 310_000,
    commentVotes: 300_000,
    posters: 300,
    imageEvery: 5,
    pictures: 8,
    albums: 1_000,
    days: 900,
    recency: 2.2,
  },
  large: {
    ...crowded,
    posts: 1_000_000,
    members: 100_000,
    writers: 25_000,
    broadcasters: 8_000,
    votes: 10_300_000,
    favorites: 1_200_000,
    comments: 3_100_000,
    commentVotes: 3_000_000,
    posters: 400,
    imageEvery: 5,
    pictures: 24,
    albums: 8_000,
    days: 1_500,
    recency: 2.2,
  },
} as const satisfies Record<string, Size>;

export type SizeName = keyof typeof sizes;
export const sizeNames = Object.keys(sizes) as SizeName[];
