import { test } from "vitest";
import { expectPlan } from "../../testing/expect-plan.ts";
import { useMediumDatabase } from "../../testing/medium-database.ts";
import { popularTags } from "./popular-tags.ts";
import { suggestTags } from "./suggest-tags.ts";

const { pool } = useMediumDatabase();

test("a letter's tags are suggested without looking at posts", () =>
  expectPlan(pool, suggestTags({ slug: "c", name: "c", limit: 10 }), { uses: [], buffers: 300, rows: 600 }));

test("the most used tags are read from the top", () =>
  expectPlan(pool, popularTags({ limit: 20 }), { uses: [], buffers: 60, rows: 500 }));
