import type { Random } from "../random/random.ts";
import { type Broadcaster, gatherBroadcasters } from "./broadcasters.ts";
import { type Game, gatherGames } from "./games.ts";
import { type CastMember, type Draw, drawFrom, gatherPeople, type People } from "./people.ts";
import { postMaker, type SeedPost } from "./posts.ts";
import { commentVotes, favoritesOf, type Vote, votesOn } from "./reactions.ts";
import type { Size } from "./sizes.ts";
import { gatherTags, type Tag } from "./tags.ts";
import { type SeedComment, writeThread } from "./thread.ts";
import { planTimeline } from "./timeline.ts";
import { titleWriter } from "./titles.ts";

/** A post with everything that came of it. */
export interface Story {
  post: SeedPost;
  votes: Vote[];
  favorites: Omit<Vote, "value">[];
  thread: SeedComment[];
  commentVotes: Map<SeedComment, Vote[]>;
}

export interface World {
  people: People;
  broadcasters: readonly Broadcaster[];
  games: readonly Game[];
  tags: readonly Tag[];
  /** Only the posts of the stories, for less of the work. */
  posts(): Generator<SeedPost>;
  /** Oldest first; each is made when it is asked for. The same every time. */
  stories(): Generator<Story>;
}

/** Everything there is on the site, from one seed. */
export function createWorld(given: { now: Date; size: Size; cast: readonly CastMember[]; random: Random }): World {
  const { now, size, random } = given;
  const people = gatherPeople(given);
  const draw = drawFrom(people);
  const games = gatherGames(size.games, random);
  const broadcasters = gatherBroadcasters(size.broadcasters, games, random);
  const tags = gatherTags(size.tags);
  const timeline = planTimeline(given);
  const votesPerComment = size.commentVotes / size.comments;

  function* posts(): Generator<SeedPost> {
    const makePost = postMaker({
      now,
      random,
      imageEvery: size.imageEvery,
      people,
      draw,
      broadcasters,
      tags,
      writeTitle: titleWriter(random, size),
    });
    for (const slot of timeline) yield makePost(slot);
  }

  function* stories(): Generator<Story> {
    for (const post of posts()) {
      yield tell(post, { people, draw, votesPerComment, random: random.fork("story", post.slot.at) });
    }
  }

  return { people, broadcasters, games, tags: tags.all, posts, stories };
}

type Telling = { people: People; draw: Draw; votesPerComment: number; random: Random };

function tell(post: SeedPost, { people, draw, votesPerComment, random }: Telling): Story {
  const thread = writeThread(post, { people, draw }, random.fork("thread"));
  const wanted = { count: Math.round(thread.length * votesPerComment), openUntil: post.openUntil };
  return {
    post,
    votes: votesOn(post, draw, random.fork("votes")),
    favorites: favoritesOf(post, draw, random.fork("favorites")),
    thread,
    commentVotes: commentVotes(thread, wanted, draw, random.fork("comment votes")),
  };
}
