import { beforeAll, describe, test } from "vitest";
import { expectPlan } from "../../testing/expect-plan.ts";
import { useMediumDatabase } from "../../testing/medium-database.ts";
import { lookAround, type MediumSample } from "../../testing/medium-sample.ts";
import { anybody } from "../visibility.ts";
import { albumsHolding } from "./albums-holding.ts";
import { findNeighbours } from "./find-neighbours.ts";
import { listAlbums } from "./list-albums.ts";
import { lockAlbums } from "./lock-albums.ts";
import { readAlbum } from "./read-album.ts";

const { pool } = useMediumDatabase();
let sample: MediumSample;
beforeAll(async () => {
  sample = await lookAround(pool);
});

const visitor = { ...anybody, nsfw: false };
const owner = () => ({ readerId: sample.album.ownerId, staff: false, nsfw: false });

describe("the biggest album", () => {
  const asked = { after: null, limit: 51, cards: 50, countLimit: 1_001 };
  test.each([
    ["a visitor", () => visitor],
    ["its owner", owner],
  ] as const)("is read by its keys, for %s", (_, reader) =>
    expectPlan(pool, readAlbum({ id: sample.album.id, reader: reader(), ...asked }), {
      ...{ uses: ["albums_pkey", "posts_pkey", "users_pkey"], buffers: 6_000, rows: 3_000 },
    }),
  );

  test("is locked, and its images moved, by its keys", async () => {
    const { id, postIds } = sample.album;
    const [postId = "", before = ""] = postIds;
    const reader = { readerId: sample.album.ownerId, staff: false };
    await expectPlan(pool, lockAlbums({ ids: [id], reader }), {
      ...{ uses: ["albums_pkey", "album_items_album_id_position_idx"], buffers: 60, rows: 30 },
    });
    // Either of an image's two keys finds its place: its album's, or its own when it is in few albums.
    await expectPlan(pool, findNeighbours({ albumId: id, postId, before }), {
      ...{ uses: ["album_items_album_id_position_idx"], buffers: 60, rows: 30 },
    });
  });
});

test("the albums of whoever has most are read and counted by their keys", () =>
  expectPlan(
    pool,
    listAlbums({ owner: sample.album.owner, reader: visitor, after: null, limit: 26, countLimit: 1_001 }),
    {
      ...{ uses: ["users_username_key", "albums_owner_id_id_idx", "posts_pkey"], buffers: 12_000, rows: 6_000 },
    },
  ));

test("the albums that hold a hundred images are found by those", () =>
  expectPlan(pool, albumsHolding({ postIds: sample.page }), {
    ...{ uses: ["album_items_post_id_idx"], buffers: 1_000, rows: 500 },
  }));
