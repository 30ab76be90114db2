import type { Sketch } from "../content/posts.ts";
import type { Story, World } from "../content/world.ts";
import type { Gallery } from "../pictures/gallery.ts";
import type { PosterBook } from "../posters/poster-book.ts";
import { type CopyText, copyText } from "./copy.ts";
import * as row from "./post-rows.ts";
import { clips, favorites, images, posts, postVotes, submissions } from "./post-tables.ts";
import { commentStage, commentVoteStage, postStage } from "./stages.ts";

/** What posts show: clips a poster, images their picture, whose files go below `dataDir` unless nobody will look. */
export interface Showing {
  posters: PosterBook;
  gallery: Gallery;
  dataDir: string | null;
}

/** Posts in a row with what came of them, ready to be written, table by table. */
export interface Chunk {
  posts: number;
  votes: number;
  comments: number;
  texts: CopyText[];
  /** Posters that nobody asked for before, as SVG by their file's name; of skipped posts as well. */
  posters: [name: string, svg: string][];
}

/**
 * Tells the stories of chunk after chunk of a world, each further on than the one before. Whoever skips some gets the
 * same as whoever tells all: of what is skipped it does what the later ones depend on.
 */
export function chunkTeller(world: World, { posters, gallery, dataDir }: Showing, chunkSize: number) {
  const sketches = world.sketches();
  let shown = 0;
  const posterOf = (sketch: Sketch) => (sketch.kind === "image" ? null : posters.order(sketch));

  return function tell(chunk: number): Chunk {
    const [from, to] = [chunk * chunkSize, (chunk + 1) * chunkSize];
    const told: Told[] = [];
    for (let next = sketches.next(); !next.done; next = sketches.next()) {
      const { at } = next.value.slot;
      const poster = posterOf(next.value);
      if (at >= from) told.push({ ...world.tell(next.value), poster });
      if (at === to - 1) break;
    }
    const texts = textsOf(told, gallery);
    if (dataDir !== null) gallery.link(dataDir);
    const fresh = [...posters.pictures].slice(shown);
    shown = posters.pictures.size;
    return {
      posters: fresh,
      posts: told.length,
      votes: told.reduce((sum, { votes }) => sum + votes.length, 0),
      comments: told.reduce((sum, { thread }) => sum + thread.length, 0),
      texts,
    };
  };
}

type Told = Story & { poster: string | null };

function textsOf(told: readonly Told[], gallery: Gallery): CopyText[] {
  const all = told.map(({ post }) => post);
  return [
    copyText(
      posts,
      told.map(({ post, poster }) => row.postRow(post, poster ?? gallery.thumbnailOf(post))),
    ),
    copyText(clips, all.filter(({ kind }) => kind === "clip").map(row.clipRow)),
    copyText(images, all.filter(({ kind }) => kind === "image").map(gallery.rowOf)),
    copyText(submissions, all.flatMap(row.submissionRows)),
    copyText(postStage, all.map(row.postStageRow)),
    copyText(
      postVotes,
      told.flatMap(({ post, votes }) => votes.map((vote) => row.voteRow(post.id, vote))),
    ),
    copyText(
      favorites,
      told.flatMap(({ post, favorites: kept }) => kept.map((one) => row.favoriteRow(post.id, one))),
    ),
    copyText(
      commentStage,
      told.flatMap(({ post, thread }) => thread.map((one) => row.commentRow(post.id, one))),
    ),
    copyText(
      commentVoteStage,
      told.flatMap(({ commentVotes }) =>
        [...commentVotes].flatMap(([comment, votes]) => votes.map((vote) => row.commentVoteRow(comment.id, vote))),
      ),
    ),
  ];
}
