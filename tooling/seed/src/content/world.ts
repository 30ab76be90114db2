import type { Random } from "../random/random.ts";
import { type Broadcaster, gatherBroadcasters } from "./broadcasters.ts";
import { type Game, gatherGames } from "./games.ts";
import { type CastMember, type Draw, drawFrom, gatherPeople, type People } from "./people.ts";
import { finishPost, type PostMaker, type SeedPost, type Sketch, sketcher } from "./posts.ts";
import { commentVotes, favoritesOf, type Vote, votesOn } from "./reactions.ts";
import type { Size } from "./sizes.ts";
import { gatherTags, type Tag } from "./tags.ts";
import { type SeedComment, writeThread } from "./thread.ts";
import { planTimeline, type Slot } from "./timeline.ts";
import { titleStock } from "./titles.ts";

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
  /** What the stories are about, oldest first; each is made when it is asked for. The same every time. */
  sketches(): Generator<Sketch>;
  /** The story of a sketch, whatever was told before. */
  tell(sketch: Sketch): Story;
  /** Only the posts of the stories, for less of the work. */
  posts(): Generator<SeedPost>;
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
  const votesPerComment = size.commentVotes / size.comments;
  const maker: PostMaker = {
    ...{ now, random, people, draw, broadcasters, tags },
    imageEvery: size.imageEvery,
    rareWords: size.rareWords,
  };
  let timeline: Slot[] | undefined;

  function* sketches(): Generator<Sketch> {
    // Sorting out a million posts takes seconds: it is left until somebody looks.
    timeline ??= planTimeline(given);
    const sketch = sketcher(maker, titleStock(random));
    for (const slot of timeline) yield sketch(slot);
  }

  const finish = (sketch: Sketch) => finishPost(sketch, maker);
  const tell = (sketch: Sketch) =>
    tellOf(finish(sketch), { people, draw, votesPerComment, random: random.fork("story", sketch.slot.at) });

  function* posts(): Generator<SeedPost> {
    for (const sketch of sketches()) yield finish(sketch);
  }

  function* stories(): Generator<Story> {
    for (const sketch of sketches()) yield tell(sketch);
  }

  return { people, broadcasters, games, tags: tags.all, sketches, tell, posts, stories };
}

type Telling = { people: People; draw: Draw; votesPerComment: number; random: Random };

function tellOf(post: SeedPost, { people, draw, votesPerComment, random }: Telling): Story {
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
