import type { Caller } from "../../testing/test-app.ts";
import type { CommentNode, CommentPage, CommentSort } from "../schema.ts";

/** A thread read to its end: every root page, and every branch from where a page left it. */
export interface WholeThread {
  comments: CommentNode[];
  pages: CommentPage[];
  /** Ids of each branch's comments in the order they came; roots under "". */
  branches: Map<string, string[]>;
}

export async function readToEnd(call: Caller, postId: string, sort: CommentSort): Promise<WholeThread> {
  const pages: CommentPage[] = [];

  async function read(parentId: string | null, from: string | undefined): Promise<void> {
    let cursor: string | null | undefined = from;
    do {
      const page: CommentPage =
        parentId === null
          ? await call.comment.thread({ postId, sort, cursor })
          : await call.comment.more({ postId, parentId, sort, cursor });
      pages.push(page);
      for (const node of page.comments) if (node.moreReplies) await read(node.id, node.moreReplies);
      cursor = page.nextCursor;
    } while (cursor !== null);
  }

  await read(null, undefined);
  const comments = pages.flatMap((page) => page.comments);
  return { comments, pages, branches: branchesOf(comments) };
}

export function branchesOf(comments: readonly { id: string; parentId: string | null }[]): Map<string, string[]> {
  const branches = new Map<string, string[]>();
  for (const { id, parentId } of comments) {
    branches.set(parentId ?? "", [...(branches.get(parentId ?? "") ?? []), id]);
  }
  return branches;
}
