"use client";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { EmptyState } from "~/components/empty-state.tsx";
import { ErrorState } from "~/components/error-state.tsx";
import { Link } from "~/components/link.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { NavTabs } from "~/components/nav-tabs.tsx";
import { readError } from "~/trpc/api-error.ts";
import { errorWords } from "~/trpc/error-words.ts";
import { useViewer } from "../viewer/viewer-context.tsx";
import { CommentList } from "./comment-list.tsx";
import type { CommentNode } from "./comment-types.ts";
import { RemoveComment } from "./remove-comment.tsx";
import { commentSorts, type ThreadAddress, writeThreadAddress } from "./thread-address.ts";
import { useThread } from "./use-thread.ts";

const Composer = dynamic(() => import("./composer.tsx").then((module) => module.Composer), {
  loading: () => <div className="h-37 rounded-control border border-line bg-surface-1" />,
});

const sortWords = { best: "Best", new: "New", old: "Old", controversial: "Controversial" } as const;

/** A post's comments: the box to write one, the sorts, the tree, and more of it on demand. */
export function Thread({ postId, address }: { postId: string; address: ThreadAddress }) {
  const path = usePathname();
  const thread = useThread(postId, address);
  const [fresh, setFresh] = useFresh();
  const [removing, setRemoving] = useState<CommentNode>();
  useComposerKey();

  function add(comment: CommentNode) {
    thread.add(comment);
    setFresh(comment.id);
  }
  return (
    <section id="comments" aria-label="Comments" className="mt-6 scroll-mt-20 lg:mt-0">
      {address.focus ? (
        <OneComment whole={writeThreadAddress(path, { sort: address.sort })} />
      ) : (
        <WriteComment postId={postId} path={path} onPosted={add} />
      )}
      <Sorts path={path} address={address} />
      {thread.comments.length === 0 ? (
        <NoComments query={thread.query} />
      ) : (
        <CommentList
          thread={thread}
          postId={postId}
          path={path}
          address={address}
          fresh={fresh ?? address.focus}
          onAdd={add}
          onRemove={setRemoving}
        />
      )}
      {removing ? (
        <RemoveComment
          key={removing.id}
          comment={removing}
          onClose={() => setRemoving(undefined)}
          onRemove={(removal) => thread.remove(removal)}
        />
      ) : null}
    </section>
  );
}

/** Why there is none: it couldn't be read, or nobody has said a word. */
function NoComments({ query: { error, refetch } }: Pick<ReturnType<typeof useThread>, "query">) {
  if (error) {
    return (
      <ErrorState onRetry={() => void refetch()} requestId={readError(error).requestId}>
        {errorWords(readError(error))}
      </ErrorState>
    );
  }
  return (
    <EmptyState drawing="bubbles" title="No comments yet">
      What did you see in it?
    </EmptyState>
  );
}

/** The comment that was just written: it gets the focus. */
function useFresh() {
  const state = useState<string>();
  const [fresh] = state;
  useEffect(() => {
    if (fresh) document.getElementById(`c-${fresh}`)?.focus();
  }, [fresh]);
  return state;
}

function OneComment({ whole }: { whole: string }) {
  return (
    <p className="mb-3 rounded-control bg-surface-2 px-3 py-2 text-13 text-ink-2">
      You’re looking at one comment.{" "}
      <Link href={whole} className="font-semibold text-ink-1 underline">
        Show the whole thread
      </Link>
    </p>
  );
}

function Sorts({ path, address }: { path: string; address: ThreadAddress }) {
  return (
    <NavTabs
      label="Sort comments"
      scroll={false}
      className="mt-4 mb-1"
      tabs={commentSorts.map((sort) => ({
        href: writeThreadAddress(path, { sort }),
        label: sortWords[sort],
        current: sort === address.sort && !address.focus,
      }))}
    />
  );
}

type WriteCommentProps = { postId: string; path: string; onPosted: (comment: CommentNode) => void };

function WriteComment({ postId, path, onPosted }: WriteCommentProps) {
  const viewer = useViewer();
  if (viewer) return <Composer postId={postId} parentId={null} onPosted={onPosted} />;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-media border border-line bg-surface-1 px-4 py-3">
      <p className="text-ink-2">Sign in to join in.</p>
      <LinkButton href={`/sign-in?next=${encodeURIComponent(`${path}#comments`)}`} size="small">
        Sign in
      </LinkButton>
    </div>
  );
}

/** `c` goes to the box, unless something is being typed. */
function useComposerKey(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select, dialog *");
      if (event.key !== "c" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const box = document.querySelector<HTMLElement>("[data-composer='post']");
      if (!box) return;
      event.preventDefault();
      box.focus();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
