import { expect, test } from "vitest";
import { useMedley } from "../testing/use-medley.ts";

const medley = useMedley({ MEDLEY_LIMITS: "search=4/min" });

test("a search too many is answered by 429, by when to come back, and by a page that says so", async () => {
  const search = () => fetch(`${medley.url}/search?q=chess`);
  const answers = [await search(), await search(), await search()];
  // A minute may turn in between, once; nobody waits for that here.
  while (answers.at(-1)?.status === 200 && answers.length < 6) answers.push(await search());
  const refused = answers.at(-1);
  expect(refused?.status).toBe(429);
  expect(refused?.headers.get("content-type")).toMatch(/^text\/html/);
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
  const page = await refused?.text();
  expect(page).toContain("Too many searches");
  expect(page).toContain("Take a breath");
});
