import { CompactNumber } from "~/components/compact-number.tsx";
import { RelativeTime } from "~/components/relative-time.tsx";
import type { QueuedSubmission } from "./moderation-types.ts";

/** What is known of whoever submitted it: karma, how long they are here, how the queue decided on them so far. */
export function AuthorFacts({ author }: { author: QueuedSubmission["author"] }) {
  const { karma, joinedAt, approved, rejected } = author;
  return (
    <p className="mt-1 text-13 text-ink-3">
      <CompactNumber value={karma} /> karma · joined <RelativeTime at={joinedAt} form="long" /> ·{" "}
      {approved + rejected === 0 ? (
        "first submission"
      ) : (
        <>
          <span className={approved > 0 ? "text-good" : undefined}>{approved} approved</span>,{" "}
          <span className={rejected > 0 ? "text-bad" : undefined}>{rejected} rejected</span>
        </>
      )}
    </p>
  );
}
