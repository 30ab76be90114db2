import { renderMarkdown } from "@medley/api/markdown";
import { expect, test } from "vitest";
import { worldOf } from "./world-of.ts";

test("what is rendered by pattern is what Markdown makes of the filled words", () => {
  const { world } = worldOf({ size: "demo", now: new Date("2026-11-22T12:00:00Z") }, []);
  let comments = 0;
  for (const { post, thread } of world.stories()) {
    expect(post.descriptionHtml).toBe(post.description && renderMarkdown(post.description, { flavour: "description" }));
    for (const { body, html } of thread) expect(html).toBe(renderMarkdown(body, { flavour: "comment" }));
    comments += thread.length;
  }
  expect(comments).toBeGreaterThan(1_000);
});
