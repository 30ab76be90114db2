import type pg from "pg";
import type { Story, World } from "../content/world.ts";
import type { Gallery } from "../pictures/gallery.ts";
import type { PosterBook } from "../posters/poster-book.ts";
import { copyRows } from "./copy.ts";
import * as row from "./post-rows.ts";
import { clips, favorites, images, posts, postVotes, submissions } from "./post-tables.ts";
import { commentStage, commentVoteStage, postStage } from "./stages.ts";

/** Posts written at a time: enough for COPY to pay, few enough to be held in memory at any size. */
const batchSize = 1_000;

export interface Written {
  posts: number;
  votes: number;
  comments: number;
}

/** Writes posts and what came of them, batch by batch; what is counted later goes to the stages. */
export async function loadStories(
  client: pg.Client,
  world: World,
  { posters, gallery, progress }: Showing & { progress: (written: Written) => void },
): Promise<Written> {
  const written = { posts: 0, votes: 0, comments: 0 };
  let batch: Story[] = [];
  async function flush(): Promise<void> {
    await writeBatch(client, batch, { posters, gallery });
    written.posts += batch.length;
    for (const { votes, thread } of batch) {
      written.votes += votes.length;
      written.comments += thread.length;
    }
    batch = [];
    progress(written);
  }
  for (const story of world.stories()) {
    batch.push(story);
    if (batch.length === batchSize) await flush();
  }
  if (batch.length > 0) await flush();
  return written;
}

/** What posts show: clips a poster, images their picture. */
interface Showing {
  posters: PosterBook;
  gallery: Gallery;
}

async function writeBatch(client: pg.Client, batch: readonly Story[], { posters, gallery }: Showing): Promise<void> {
  const all = batch.map(({ post }) => post);
  const shown = all.filter(({ kind }) => kind === "image");
  await copyRows(
    client,
    posts,
    all.map((post) => row.postRow(post, post.kind === "image" ? gallery.thumbnailOf(post) : posters.order(post))),
  );
  await copyRows(client, clips, all.filter(({ kind }) => kind === "clip").map(row.clipRow));
  await copyRows(client, images, shown.map(gallery.rowOf));
  await copyRows(client, submissions, all.flatMap(row.submissionRows));
  await copyRows(client, postStage, all.map(row.postStageRow));
  await copyRows(
    client,
    postVotes,
    batch.flatMap(({ post, votes }) => votes.map((vote) => row.voteRow(post.id, vote))),
  );
  await copyRows(
    client,
    favorites,
    batch.flatMap(({ post, favorites: kept }) => kept.map((one) => row.favoriteRow(post.id, one))),
  );
  await copyRows(
    client,
    commentStage,
    batch.flatMap(({ post, thread }) => thread.map((one) => row.commentRow(post.id, one))),
  );
  await copyRows(
    client,
    commentVoteStage,
    batch.flatMap(({ commentVotes }) =>
      [...commentVotes].flatMap(([comment, votes]) => votes.map((vote) => row.commentVoteRow(comment.id, vote))),
    ),
  );
}
