"use client";
import { clsx } from "clsx";
import Link2 from "lucide-react/icons/link-2";
import MessageCircle from "lucide-react/icons/message-circle";
import Pencil from "lucide-react/icons/pencil";
import Trash2 from "lucide-react/icons/trash-2";
import dynamic from "next/dynamic";
import { useState } from "react";
import { ActionButton } from "~/components/action-button.tsx";
import { Avatar } from "~/components/avatar.tsx";
import { Badge } from "~/components/badge.tsx";
import { Link } from "~/components/link.tsx";
import { Prose } from "~/components/prose.tsx";
import { RelativeTime } from "~/components/relative-time.tsx";
import { showToast } from "~/components/toast-store.ts";
import { useRequireViewer } from "../viewer/viewer-context.tsx";
import type { CommentNode } from "./comment-types.ts";
import { CommentVote } from "./comment-vote.tsx";
import type { CommentPatch } from "./thread-list.ts";

const Composer = dynamic(() => import("./composer.tsx").then((module) => module.Composer));
const EditComment = dynamic(() => import("./edit-comment.tsx").then((module) => module.EditComment));

/** How deep replies are indented; below, "continue this thread" leads on. */
export const deepestIndent = 6;

type CommentProps = {
  comment: CommentNode;
  postId: string;
  permalink: string;
  collapsed: boolean;
  hidden: number;
  focused: boolean;
  onCollapse: () => void;
  onPatch: (patch: CommentPatch) => void;
  onReply: (reply: CommentNode) => void;
  onRemove: () => void;
};

/** One comment. Its guide line collapses what lies below it. */
export function Comment(props: CommentProps) {
  const { comment, collapsed, hidden, focused, onCollapse } = props;
  return (
    <article
      id={`c-${comment.id}`}
      tabIndex={-1}
      style={{ marginInlineStart: `${Math.min(comment.depth, deepestIndent) * 20}px` }}
      className={clsx(
        "relative scroll-mt-28 rounded-control py-2 ps-8 outline-offset-2",
        focused && "bg-accent-soft/60",
        comment.depth > 0 && "before:absolute before:inset-y-0 before:-start-2 before:w-px before:bg-line",
      )}
    >
      <button
        type="button"
        aria-expanded={!collapsed}
        aria-label={collapsed ? `Open this branch, ${hidden} hidden` : "Collapse this branch"}
        onClick={onCollapse}
        className="group/guide absolute inset-y-0 start-0 w-6 cursor-pointer rounded-control"
      >
        <span className="absolute start-3 top-9 bottom-1 w-px bg-line transition-colors group-hover/guide:bg-accent" />
      </button>
      <CommentHead comment={comment} />
      {collapsed ? (
        <button
          type="button"
          onClick={onCollapse}
          className="hit-44 text-13 text-ink-3 hover:text-ink-1 hover:underline"
        >
          {hidden === 0 ? "Show" : `Show ${hidden + 1} comments`}
        </button>
      ) : (
        <CommentBody {...props} />
      )}
    </article>
  );
}

function CommentHead({ comment }: { comment: CommentNode }) {
  const { author } = comment;
  return (
    <header className="flex flex-wrap items-center gap-x-1.5 text-13 text-ink-3">
      <span className="absolute start-0 top-2 bg-surface-0">
        <Avatar name={author?.username ?? "?"} url={author?.avatarUrl ?? null} size={24} />
      </span>
      {author ? (
        <Link href={`/u/${author.username}`} className="max-w-48 truncate font-semibold text-ink-1 hover:underline">
          {author.displayName}
        </Link>
      ) : (
        <span className="font-semibold">[deleted]</span>
      )}
      {comment.isPostAuthor ? <Badge tone="accent">OP</Badge> : null}
      {author && author.role !== "member" ? (
        <Badge tone="good">{author.role === "admin" ? "Admin" : "Mod"}</Badge>
      ) : null}
      <span aria-hidden="true">·</span>
      <RelativeTime at={comment.createdAt} />
      {comment.editedAt ? (
        <>
          <span aria-hidden="true">·</span>
          <span>edited</span>
        </>
      ) : null}
    </header>
  );
}

function CommentBody(props: CommentProps) {
  const { comment, postId, onPatch, onReply } = props;
  const [open, setOpen] = useState<"reply" | "edit" | null>(null);
  if (comment.status !== "visible") {
    return <p className="py-1 text-ink-3 italic">{comment.status === "removed" ? "[removed]" : "[deleted]"}</p>;
  }
  if (open === "edit") {
    return (
      <EditComment
        comment={comment}
        onCancel={() => setOpen(null)}
        onDone={(patch) => {
          onPatch(() => patch);
          setOpen(null);
        }}
      />
    );
  }
  return (
    <>
      <Prose html={comment.html} className="mt-0.5" />
      <CommentActions {...props} onOpen={setOpen} />
      {open === "reply" ? (
        <div className="my-2">
          <Composer
            postId={postId}
            parentId={comment.id}
            autoFocus
            onCancel={() => setOpen(null)}
            onPosted={(reply) => {
              setOpen(null);
              onReply(reply);
            }}
          />
        </div>
      ) : null}
    </>
  );
}

/** What the reader may do with the comment. */
function CommentActions(props: CommentProps & { onOpen: (form: "reply" | "edit") => void }) {
  const { comment, permalink, onPatch, onRemove, onOpen } = props;
  const requireViewer = useRequireViewer();
  const { viewer } = comment;
  async function copyLink() {
    await navigator.clipboard.writeText(new URL(permalink, window.location.origin).href);
    showToast({ message: "Link copied", tone: "good" });
  }
  return (
    <div className="-ms-2 mt-0.5 flex flex-wrap items-center gap-0.5">
      <CommentVote comment={comment} onChange={onPatch} />
      {comment.depth < 10 ? (
        <ActionButton icon={<MessageCircle />} label="Reply" onClick={() => requireViewer() && onOpen("reply")}>
          Reply
        </ActionButton>
      ) : null}
      <ActionButton icon={<Link2 />} label="Copy a link to this comment" onClick={() => void copyLink()} />
      {viewer?.canEdit ? <ActionButton icon={<Pencil />} label="Edit" onClick={() => onOpen("edit")} /> : null}
      {viewer?.canRemove ? (
        <ActionButton icon={<Trash2 />} label={viewer.mine ? "Delete" : "Remove"} onClick={onRemove} />
      ) : null}
    </div>
  );
}
