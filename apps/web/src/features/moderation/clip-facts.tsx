import { CompactNumber } from "~/components/compact-number.tsx";
import { RelativeTime } from "~/components/relative-time.tsx";
import type { QueuedSubmission } from "./moderation-types.ts";

type ClipFactsProps = { clip: NonNullable<QueuedSubmission["clip"]>; title: string };

/** What Twitch says of the clip, or that nobody asked it. */
export function ClipFacts({ clip, title }: ClipFactsProps) {
  const { source, twitchTitle, creatorName, twitchViewCount, clippedAt } = clip;
  if (source === "manual") {
    return <p className="mt-3 text-13 text-warn">Channel and game are the author’s word: Twitch wasn’t asked.</p>;
  }
  return (
    <p className="mt-3 text-13 text-ink-3">
      {twitchTitle && twitchTitle !== title ? (
        <>
          On Twitch: <span dir="auto">“{twitchTitle}”</span>
          {" · "}
        </>
      ) : null}
      Clipped{creatorName ? ` by ${creatorName}` : ""}
      {clippedAt ? (
        <>
          {" "}
          <RelativeTime at={clippedAt} form="long" />
        </>
      ) : null}
      {twitchViewCount === null ? null : (
        <>
          {" · "}
          <CompactNumber value={twitchViewCount} /> views there
        </>
      )}
    </p>
  );
}
