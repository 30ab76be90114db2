/** What people are told of an optimisation that can be turned off while the site runs. */
export interface SwitchWords {
  title: string;
  /** What it does while it is on. */
  does: string;
  /** What turning it off costs. */
  costs: string;
}

const cache = (title: string, does: string, costs: string): SwitchWords => ({ title, does, costs });

/** The cached reads that can be read past, by the name they are declared under. What only lives in a cache has none. */
export const cacheSwitches = {
  "post-card": cache(
    "Post cards",
    "Keeps the cards that feeds are made of for five minutes, and drops one when its post changes.",
    "Every list reads its cards from the database, in one statement.",
  ),
  "author-card": cache(
    "Authors",
    "Keeps what lists tell of each post’s author for ten minutes, and drops it when they change their name.",
    "Every list reads its authors from the database, in one statement.",
  ),
  "post-detail": cache(
    "Post pages",
    "Keeps what a post’s page says for five minutes, and drops it when the post changes.",
    "Every open post is read from the database.",
  ),
  "post-open": cache(
    "Posts to vote on",
    "Keeps whose post it is, and that anybody may open it, for five minutes or until that changes.",
    "One more statement for each vote and favourite.",
  ),
  "post-related": cache(
    "Related posts",
    "Keeps which posts are like one for five minutes.",
    "Every open post looks for its like anew.",
  ),
  "viewer-marks": cache(
    "Own votes and favourites",
    "Keeps a member’s votes and favourites on the posts of a page until they change one.",
    "One more statement for each list and post a member reads.",
  ),
  "feed-newest": cache(
    "Newest",
    "Keeps the first hundred of each feed by date for a minute, and drops them when a post is published or removed.",
    "Every visit reads the newest posts from the database.",
  ),
  "feed-quick": cache(
    "Hot and rising",
    "Keeps the order of the first posts of each hot and rising feed for a minute.",
    "Every visit ranks anew: about a millisecond with tiered ranking, far more without.",
  ),
  "feed-slow": cache(
    "Top, discussed, controversial",
    "Keeps the order of the slower feeds for five minutes.",
    "Every visit ranks anew.",
  ),
  "thread-page": cache(
    "Comment threads",
    "Keeps the first page of each thread for a minute, and drops it at a comment, an edit or a removal.",
    "Every open post reads its thread from the database.",
  ),
  "comment-marks": cache(
    "Own votes on comments",
    "Keeps a member’s votes on the comments of a page until they vote on one or edit their own.",
    "One more statement for each thread a member reads.",
  ),
  "comment-history": cache(
    "Members’ comments",
    "Keeps the first page of a member’s comments for a minute, and drops it at a comment, an edit, a vote or a removal.",
    "Every list of a member’s comments is read from the database.",
  ),
  "comment-author": cache(
    "Names of commenters",
    "Keeps for ten minutes whose comments those by a name are.",
    "One more statement for each list of a member’s comments.",
  ),
  album: cache(
    "Albums",
    "Keeps what an album says, counts and begins with for ten minutes, and drops it when it or one of its images changes.",
    "Every open album is read from the database.",
  ),
  "album-list": cache(
    "Members’ albums",
    "Keeps the list of a member’s albums for ten minutes, and drops it when one of them or of their images changes.",
    "Every list of albums is read and counted anew.",
  ),
  "media-file": cache(
    "Image files",
    "Keeps which sizes of an image there are for a day.",
    "One more statement for each picture asked for.",
  ),
  "media-access": cache(
    "Image access",
    "Keeps for a day whether everybody may see an image, and drops it when that changes.",
    "One more statement for each picture asked for.",
  ),
  profile: cache(
    "Profiles",
    "Keeps what a member’s page shows for ten minutes, and drops it at an edit or a ban.",
    "Every profile is read from the database.",
  ),
  "search-posts": cache(
    "Search results",
    "Keeps which posts a search found for five minutes.",
    "Every search ranks what it finds anew.",
  ),
  "search-names": cache(
    "Names found",
    "Keeps which people, tags and games a search found for five minutes.",
    "Every search looks through their names anew.",
  ),
  "search-counts": cache(
    "Search counts",
    "Keeps how much a search found of each kind for five minutes.",
    "Every search counts anew.",
  ),
  "search-suggestions": cache(
    "Search suggestions",
    "Keeps what is suggested for the letters typed so far for five minutes.",
    "Every letter typed looks for names anew.",
  ),
  credential: cache(
    "Who is signed in",
    "Keeps for half a minute who a session or an API token belongs to; signing out and bans hold at once.",
    "One more statement for each request of a member.",
  ),
  "sitemap-starts": cache(
    "Sitemap’s index",
    "Keeps for an hour where each part of the sitemap begins.",
    "Every look at the sitemap reads where its parts begin.",
  ),
  "tag-popular": cache(
    "Popular tags",
    "Keeps the list beside the feed until tags are counted again.",
    "One more statement a page.",
  ),
  "game-popular": cache(
    "Popular games",
    "Keeps the list beside the feed until games are counted again.",
    "One more statement a page.",
  ),
  "twitch-clip": cache(
    "Twitch clips",
    "Keeps what Twitch says of a clip for an hour.",
    "Twitch is asked for each preview, and its own limit comes closer.",
  ),
  "twitch-game": cache(
    "Twitch games",
    "Keeps what Twitch says of a game for an hour.",
    "Twitch is asked for each preview, and its own limit comes closer.",
  ),
  "twitch-user": cache(
    "Twitch channels",
    "Keeps what Twitch says of a channel for an hour.",
    "Twitch is asked for each preview, and its own limit comes closer.",
  ),
} as const satisfies Record<string, SwitchWords>;

/** What works across caches, or beside them. */
export const engineSwitches = {
  stale: {
    title: "Stale while loading",
    does: "Answers with what was just outdated while one process loads what is new.",
    costs: "Whoever comes first after a value ran out waits for the load.",
  },
  firstLevel: {
    title: "First level in memory",
    does: "Keeps what is asked for most in each process, in front of Redis.",
    costs: "Every cached read goes to Redis.",
  },
  readyBytes: {
    title: "Ready answers",
    does: "Keeps visitors’ whole answers as compressed bytes, sent without any further work.",
    costs: "Each visitor’s answer is put together, serialised and compressed anew.",
  },
  admission: {
    title: "Load shedding",
    does: "Lets in as much as can be done in time; what is more waits for a moment, or is told at once to come back.",
    costs: "Too many requests at once make every answer late. Off only to find out whether it refuses without need.",
  },
  tieredRanking: {
    title: "Tiered ranking",
    does: "Ranks feeds by walking tiers of what they sort by, which reads only posts that can still make it.",
    costs: "Each ranking reads every listed post. For comparison only: keep it on.",
  },
} as const satisfies Record<string, SwitchWords>;

type CacheSwitch = `cache.${keyof typeof cacheSwitches}`;
export type SwitchName = CacheSwitch | keyof typeof engineSwitches;

/** Every switch there is. */
export const switchNames: readonly SwitchName[] = [
  ...(Object.keys(engineSwitches) as (keyof typeof engineSwitches)[]),
  ...(Object.keys(cacheSwitches) as (keyof typeof cacheSwitches)[]).map((name): CacheSwitch => `cache.${name}`),
];

const names = new Set<string>(switchNames);

export function isSwitchName(name: string): name is SwitchName {
  return names.has(name);
}
