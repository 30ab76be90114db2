import { beforeAll, describe, test } from "vitest";
import { expectPlan } from "../../testing/expect-plan.ts";
import { useMediumDatabase } from "../../testing/medium-database.ts";
import { lookAround, type MediumSample } from "../../testing/medium-sample.ts";
import { newest } from "../feed/newest.ts";
import { rankTop } from "../feed/rank-top.ts";
import { rankWhole } from "../feed/rank-whole.ts";
import { everything } from "../feed/scope.ts";
import { ownImages } from "./own-images.ts";

const { pool, now } = useMediumDatabase();
let sample: MediumSample;
beforeAll(async () => {
  sample = await lookAround(pool);
});

const images = { ...everything, kind: "image", nsfw: "hide" } as const;
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const page = { after: null, limit: 51 };

describe("the newest images", () => {
  test("are read along their dates, a page and no more", () =>
    expectPlan(pool, newest({ filter: images, ...page }), { uses: ["listings_new_kind_idx"], buffers: 80, rows: 150 }));

  test("of an owner are read along theirs", () =>
    expectPlan(pool, newest({ filter: { ...images, author: sample.photographer.username }, ...page }), {
      ...{ uses: ["listings_new_author_idx"], buffers: 600, rows: 600 },
    }));

  test("of a tag are read along its dates", () =>
    expectPlan(pool, newest({ filter: { ...images, tags: [sample.tag.busy] }, ...page }), {
      ...{ uses: ["post_tags_new_idx"], buffers: 4_000, rows: 3_000 },
    }));
});

describe("popular images, a snapshot of 250", () => {
  test.each([24, 7 * 24, 30 * 24, null])("of the last hours (%s)", (hours) =>
    expectPlan(pool, rankTop({ filter: images, since: hours === null ? null : hoursAgo(hours), limit: 250 }), {
      ...{ uses: [], buffers: 12_000, rows: 25_000 },
    }),
  );

  test("of an owner are few", () => {
    const filter = { ...images, author: sample.photographer.username };
    return expectPlan(pool, rankWhole({ sort: "top", filter, now, since: null, limit: 250 }), {
      ...{ uses: ["listings_new_author_idx"], buffers: 4_000, rows: 5_000 },
    });
  });
});

test.each([null, "failed"] as const)("one's own library is read along its images (%s)", (status) =>
  expectPlan(pool, ownImages({ ownerId: sample.photographer.id, status, visibility: null, after: null, limit: 51 }), {
    ...{ uses: ["images_owner_id_post_id_idx"], buffers: 3_000, rows: 1_500 },
  }),
);
