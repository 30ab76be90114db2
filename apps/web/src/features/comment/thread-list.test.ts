import { describe, expect, test } from "vitest";
import type { CommentNode, ThreadPages } from "./comment-types.ts";
import { appendReplies, countBelow, hideCollapsed, insertComment, listComments, patchComment } from "./thread-list.ts";

function node(id: string, depth: number, parentId: string | null = null): CommentNode {
  return {
    id,
    parentId,
    depth,
    status: "visible",
    author: null,
    isPostAuthor: false,
    html: "",
    score: 0,
    replyCount: 0,
    moreReplies: null,
    createdAt: "2026-01-01T00:00:00.000Z",
    editedAt: null,
    viewer: null,
  };
}

const held: ThreadPages = {
  pages: [
    { comments: [node("a", 0), node("a1", 1, "a"), node("a11", 2, "a1"), node("a2", 1, "a")], nextCursor: "x" },
    { comments: [node("b", 0), node("b1", 1, "b")], nextCursor: null },
  ],
  pageParams: [],
};
const ids = (pages: ThreadPages) => listComments(pages.pages).map(({ id }) => id);

describe("a thread in the browser", () => {
  test("shows each comment once, though a page brings it again", () => {
    const again = { ...held, pages: [...held.pages, { comments: [node("a", 0), node("c", 0)], nextCursor: null }] };
    expect(ids(again)).toEqual(["a", "a1", "a11", "a2", "b", "b1", "c"]);
  });

  test("hides what lies under a collapsed comment and nothing beside it", () => {
    const shown = hideCollapsed(listComments(held.pages), new Set(["a1", "b"]));
    expect(shown.map(({ id }) => id)).toEqual(["a", "a1", "a2", "b"]);
    expect(countBelow(listComments(held.pages), "a")).toBe(3);
  });

  test("puts a reply first under its parent, and counts it", () => {
    const next = insertComment(held, node("new", 2, "a1"));
    expect(ids(next)).toEqual(["a", "a1", "new", "a11", "a2", "b", "b1"]);
    expect(listComments(next.pages)[1]?.replyCount).toBe(1);
  });

  test("puts a new root first of all, also into an empty thread", () => {
    expect(ids(insertComment(held, node("new", 0)))[0]).toBe("new");
    expect(ids(insertComment({ pages: [], pageParams: [] }, node("new", 0)))).toEqual(["new"]);
  });

  test("puts further replies at the end of their branch, without repeats", () => {
    const next = appendReplies(held, "a", { comments: [node("a2", 1, "a"), node("a3", 1, "a")], nextCursor: "more" });
    expect(ids(next)).toEqual(["a", "a1", "a11", "a2", "a3", "b", "b1"]);
    expect(listComments(next.pages)[0]?.moreReplies).toBe("more");
  });

  test("changes one comment and leaves the others", () => {
    const next = patchComment(held, "b1", () => ({ score: 7 }));
    expect(listComments(next.pages).map(({ score }) => score)).toEqual([0, 0, 0, 0, 0, 7]);
  });
});
