"use client";
import { Activity, type ReactNode, useState } from "react";
import { Link } from "~/components/link.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { Comment, deepestIndent } from "./comment.tsx";
import type { CommentNode } from "./comment-types.ts";
import { type ThreadAddress, writeThreadAddress } from "./thread-address.ts";
import { countBelow, hideCollapsed } from "./thread-list.ts";
import type { ThreadState } from "./use-thread.ts";

type CommentListProps = {
  thread: ThreadState;
  postId: string;
  path: string;
  address: ThreadAddress;
  /** The comment to point out. */
  fresh: string | undefined;
  onAdd: (comment: CommentNode) => void;
  onRemove: (comment: CommentNode) => void;
};

/** The tree as a flat list in reading order, each comment indented by its depth. */
export function CommentList({ thread, postId, path, address, fresh, onAdd, onRemove }: CommentListProps) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const { query, comments } = thread;
  const shown = hideCollapsed(comments, collapsed);
  const next = query.data?.pages.at(-1)?.nextCursor;

  function toggle(id: string) {
    const changed = new Set(collapsed);
    if (!changed.delete(id)) changed.add(id);
    setCollapsed(changed);
  }

  return (
    <>
      <div className="divide-y divide-transparent">
        {shown.map((comment, index) => {
          const permalink = writeThreadAddress(path, { sort: address.sort, focus: comment.id });
          return (
            <Activity key={comment.id}>
              <div>
                <Comment
                  comment={comment}
                  postId={postId}
                  permalink={permalink}
                  collapsed={collapsed.has(comment.id)}
                  hidden={collapsed.has(comment.id) ? countBelow(comments, comment.id) : 0}
                  focused={comment.id === fresh}
                  onCollapse={() => toggle(comment.id)}
                  onPatch={(patch) => thread.patch(comment.id, patch)}
                  onReply={onAdd}
                  onRemove={() => onRemove(comment)}
                />
                {endedBranches(shown, index)
                  .filter((branch) => branch.moreReplies && !collapsed.has(branch.id))
                  .map((branch) => (
                    <MoreReplies key={branch.id} branch={branch} thread={thread} path={path} address={address} />
                  ))}
              </div>
            </Activity>
          );
        })}
      </div>
      {next ? (
        <MoreComments query={query} href={writeThreadAddress(path, { sort: address.sort, cursor: next })} />
      ) : null}
    </>
  );
}

function MoreComments({ query, href }: { query: ThreadState["query"]; href: string }) {
  return (
    <div className="flex justify-center py-6">
      <LinkButton
        href={href}
        onClick={(event) => {
          event.preventDefault();
          if (!query.isFetchingNextPage) void query.fetchNextPage();
        }}
      >
        {query.isFetchingNextPage ? "Loading…" : "More comments"}
      </LinkButton>
    </div>
  );
}

/** The branches whose last shown comment stands at `index`, innermost first. */
function endedBranches(shown: readonly CommentNode[], index: number): CommentNode[] {
  const nextDepth = shown[index + 1]?.depth ?? 0;
  const ended: CommentNode[] = [];
  let at = index;
  for (let node = shown[at]; node && node.depth >= nextDepth; node = shown[at]) {
    ended.push(node);
    const { parentId } = node;
    at = shown.findIndex((other) => other.id === parentId);
    if (at < 0) break;
  }
  return ended;
}

type MoreRepliesProps = { branch: CommentNode; thread: ThreadState; path: string; address: ThreadAddress };

/** Further replies below a comment: loaded in place, or by a page of their own where the tree is too deep to indent. */
function MoreReplies({ branch, thread, path, address }: MoreRepliesProps) {
  const permalink = writeThreadAddress(path, { sort: address.sort, focus: branch.id });
  if (branch.depth >= deepestIndent && branch.id !== address.focus) {
    return (
      <Indented depth={branch.depth + 1}>
        <Link href={permalink} className="hit-44 font-semibold text-13 text-ink-2 hover:text-ink-1 hover:underline">
          Continue this thread →
        </Link>
      </Indented>
    );
  }
  const { more } = thread;
  const loading = more.isPending && more.variables?.id === branch.id;
  return (
    <Indented depth={branch.depth + 1}>
      <a
        href={permalink}
        className="hit-44 font-semibold text-13 text-ink-2 hover:text-ink-1 hover:underline"
        onClick={(event) => {
          event.preventDefault();
          if (!more.isPending && branch.moreReplies) more.mutate({ id: branch.id, cursor: branch.moreReplies });
        }}
      >
        {loading ? "Loading…" : "More replies"}
      </a>
    </Indented>
  );
}

function Indented({ depth, children }: { depth: number; children: ReactNode }) {
  return (
    <p className="relative py-1.5 ps-8" style={{ marginInlineStart: `${Math.min(depth, deepestIndent) * 20}px` }}>
      {children}
    </p>
  );
}
