import type { CommentNode, CommentPage, ThreadPages } from "./comment-types.ts";

/** All comments held, each once, in the order they are shown. */
export function listComments(pages: readonly CommentPage[]): CommentNode[] {
  const seen = new Set<string>();
  return pages.flatMap((page) => page.comments).filter((node) => !seen.has(node.id) && seen.add(node.id));
}

/** Leaves out what lies under a collapsed comment. */
export function hideCollapsed(comments: readonly CommentNode[], collapsed: ReadonlySet<string>): CommentNode[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return comments.filter((node) => {
    if (node.depth > hiddenBelow) return false;
    hiddenBelow = collapsed.has(node.id) ? node.depth : Number.POSITIVE_INFINITY;
    return true;
  });
}

/** How many comments lie under one, as far as they are held. */
export function countBelow(comments: readonly CommentNode[], id: string): number {
  const at = comments.findIndex((node) => node.id === id);
  return at < 0 ? 0 : endOfBranch(comments, at) - at - 1;
}

/** Puts a new comment first under its parent, or first of all. */
export function insertComment(held: ThreadPages, fresh: CommentNode): ThreadPages {
  const { parentId } = fresh;
  if (parentId === null) {
    const [first, ...rest] = held.pages;
    const page = { nextCursor: first?.nextCursor ?? null, comments: [fresh, ...(first?.comments ?? [])] };
    return { ...held, pages: [page, ...rest] };
  }
  return changePage(held, parentId, (comments, at) => {
    const parent = comments[at] as CommentNode;
    return [
      ...comments.slice(0, at),
      { ...parent, replyCount: parent.replyCount + 1 },
      fresh,
      ...comments.slice(at + 1),
    ];
  });
}

/** Puts further replies at the end of a comment's branch. */
export function appendReplies(held: ThreadPages, parentId: string, more: CommentPage): ThreadPages {
  return changePage(held, parentId, (comments, at) => {
    const end = endOfBranch(comments, at);
    const known = new Set(comments.slice(at, end).map((node) => node.id));
    const fresh = more.comments.filter((node) => !known.has(node.id));
    const parent = { ...(comments[at] as CommentNode), moreReplies: more.nextCursor };
    return [...comments.slice(0, at), parent, ...comments.slice(at + 1, end), ...fresh, ...comments.slice(end)];
  });
}

/** How a comment is changed, from what the browser holds of it now. */
export type CommentPatch = (comment: CommentNode) => Partial<CommentNode>;

export function patchComment(held: ThreadPages, id: string, patch: CommentPatch): ThreadPages {
  return changePage(held, id, (comments, at) =>
    comments.map((node, index) => (index === at ? { ...node, ...patch(node) } : node)),
  );
}

function endOfBranch(comments: readonly CommentNode[], at: number): number {
  const depth = comments[at]?.depth ?? 0;
  const next = comments.findIndex((node, index) => index > at && node.depth <= depth);
  return next < 0 ? comments.length : next;
}

/** Changes the one page that holds a comment. */
function changePage(
  held: ThreadPages,
  id: string,
  change: (comments: CommentNode[], at: number) => CommentNode[],
): ThreadPages {
  return {
    ...held,
    pages: held.pages.map((page) => {
      const at = page.comments.findIndex((node) => node.id === id);
      return at < 0 ? page : { ...page, comments: change(page.comments, at) };
    }),
  };
}
