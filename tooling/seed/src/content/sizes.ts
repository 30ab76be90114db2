/** How much of everything one size of content holds. Numbers of votes, favourites and comments are aimed at, not met. */
export interface Size {
  posts: number;
  members: number;
  /** Of the members, those who post and comment; the others read, vote and keep. */
  writers: number;
  broadcasters: number;
  votes: number;
  favorites: number;
  comments: number;
  commentVotes: number;
  /** Pictures drawn at most; posts share them beyond. */
  posters: number;
  /** Age of the oldest post in days, and how strongly ages cluster to the recent (1: evenly spread). */
  days: number;
  recency: number;
}

export const sizes = {
  demo: {
    posts: 160,
    members: 240,
    writers: 40,
    broadcasters: 48,
    votes: 5_000,
    favorites: 600,
    comments: 1_300,
    commentVotes: 3_200,
    posters: 160,
    days: 240,
    recency: 3.2,
  },
  small: {
    posts: 2_000,
    members: 600,
    writers: 220,
    broadcasters: 200,
    votes: 40_000,
    favorites: 4_000,
    comments: 9_000,
    commentVotes: 18_000,
    posters: 150,
    days: 500,
    recency: 2.6,
  },
} as const satisfies Record<string, Size>;

export type SizeName = keyof typeof sizes;
export const sizeNames = Object.keys(sizes) as SizeName[];
