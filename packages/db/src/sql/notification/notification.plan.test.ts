import { beforeAll, test } from "vitest";
import { expectPlan } from "../../testing/expect-plan.ts";
import { useMediumDatabase } from "../../testing/medium-database.ts";
import { lookAround, type MediumSample } from "../../testing/medium-sample.ts";
import { countUnread } from "./count-unread.ts";
import { listNotifications } from "./list-notifications.ts";

const { pool } = useMediumDatabase();
let sample: MediumSample;
beforeAll(async () => {
  sample = await lookAround(pool);
});

test("notifications are read newest first, a page and no more", () =>
  expectPlan(pool, listNotifications({ userId: sample.notified.id, staff: false, before: null, limit: 51 }), {
    uses: ["notifications_user_id_id_idx"],
    buffers: 1_500,
    rows: 400,
  }));

test("unread ones are counted to 100 and no further", () =>
  expectPlan(pool, countUnread({ userId: sample.notified.id }), {
    uses: ["notifications_unread_idx"],
    buffers: 150,
    rows: 100,
  }));
