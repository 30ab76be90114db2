"use client";
import Check from "lucide-react/icons/check";
import X from "lucide-react/icons/x";
import { Button } from "~/components/button.tsx";
import { Checkbox } from "~/components/checkbox.tsx";
import { ClipPlayer } from "../post/clip-player.tsx";
import type { QueuedSubmission } from "./moderation-types.ts";
import { QueuedImage } from "./queued-image.tsx";
import { SubmissionAbout } from "./submission-about.tsx";

type QueueItemProps = {
  submission: QueuedSubmission;
  /** False for one's own: it is shown, but somebody else decides. */
  open: boolean;
  selected: boolean;
  onSelect: () => void;
  onApprove: () => void;
  onReject: () => void;
};

/** A submission with everything one needs to decide on it. */
export function QueueItem({ submission, open, selected, onSelect, onApprove, onReject }: QueueItemProps) {
  const { id, title, clip } = submission;
  return (
    <article
      data-submission={id}
      data-selected={selected || undefined}
      tabIndex={-1}
      aria-labelledby={`title-${id}`}
      className="relative -mx-4 grid scroll-mt-32 grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-4 px-4 py-5 -outline-offset-2 transition-colors after:absolute after:inset-x-4 after:bottom-0 after:h-px after:bg-line data-selected:bg-accent-soft/60 md:-mx-3 md:grid-cols-[auto_16rem_minmax(0,1fr)] md:gap-x-5 md:rounded-media md:px-3 md:after:inset-x-3 lg:grid-cols-[auto_20rem_minmax(0,1fr)]"
    >
      <Checkbox
        label={<span className="sr-only">Select “{title}”</span>}
        className="[&>label]:hit-44"
        checked={selected}
        disabled={!open}
        onChange={onSelect}
      />
      <div className="min-w-0">
        {submission.image ? (
          <QueuedImage submission={submission} image={submission.image} />
        ) : (
          <ClipPlayer
            post={{
              ...submission,
              durationSeconds: clip?.durationSeconds ? Math.round(clip.durationSeconds) : null,
            }}
            priority={false}
          />
        )}
      </div>
      <div className="col-span-full min-w-0 md:col-span-1">
        <SubmissionAbout submission={submission} />
        {open ? (
          <div className="mt-4 flex gap-2">
            <Button icon={<Check />} aria-label={`Approve “${title}”`} onClick={onApprove}>
              Approve
            </Button>
            <Button variant="ghost" icon={<X />} aria-label={`Reject “${title}”`} onClick={onReject}>
              Reject
            </Button>
          </div>
        ) : (
          <p className="mt-4 text-13 text-ink-3">This one is yours. Somebody else decides.</p>
        )}
      </div>
    </article>
  );
}
