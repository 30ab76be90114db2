import { expect, test } from "vitest";
import { durableSettings } from "./settings.ts";

const GiB = 2 ** 30;

test.each([
  { memory: 1 * GiB, shared_buffers: "128MB", effective_cache_size: "384MB", maintenance_work_mem: "64MB" },
  { memory: 4 * GiB, shared_buffers: "512MB", effective_cache_size: "1536MB", maintenance_work_mem: "256MB" },
  { memory: 64 * GiB, shared_buffers: "2048MB", effective_cache_size: "6144MB", maintenance_work_mem: "512MB" },
])("a machine of $memory bytes gives PostgreSQL a bounded share", ({ memory, ...expected }) => {
  expect(durableSettings(5432, memory)).toMatchObject(expected);
});
