"use client";
import { useEffect, useRef } from "react";
import { Button } from "~/components/button.tsx";
import { EmptyState } from "~/components/empty-state.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { postPath } from "../post/post-path.ts";
import type { SubmittedClip } from "./submit-types.ts";

/** What became of a submitted clip, and where to go from here. */
export function Submitted({ clip, onAnother }: { clip: SubmittedClip; onAnother: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    element.current?.focus();
  }, []);
  const published = clip.status === "active";
  const another = <Button onClick={onAnother}>Submit another</Button>;
  return (
    <div ref={element} tabIndex={-1} className="outline-none">
      {published ? (
        <EmptyState
          drawing="check"
          title="Your clip is up"
          action={
            <>
              {another}
              <LinkButton href={postPath(clip)} variant="primary">
                Go to the post
              </LinkButton>
            </>
          }
        >
          It’s in the feed now. Share it, and see what the others say.
        </EmptyState>
      ) : (
        <EmptyState
          drawing="tray"
          title="Your clip is in the queue"
          action={
            <>
              {another}
              <LinkButton href="/submissions" variant="primary">
                Your submissions
              </LinkButton>
            </>
          }
        >
          A moderator looks at it next. You hear from us as soon as it’s decided, and until then only you and the
          moderators see it.
        </EmptyState>
      )}
    </div>
  );
}
