import ExternalLink from "lucide-react/icons/external-link";
import type { ReactNode } from "react";
import { Card } from "~/components/card.tsx";
import { CompactNumber } from "~/components/compact-number.tsx";
import { Notice } from "~/components/notice.tsx";
import { Poster } from "~/components/poster.tsx";
import { RelativeTime } from "~/components/relative-time.tsx";
import { formatDuration } from "../post/post-path.ts";
import { languageName } from "./languages.ts";
import type { ClipPreview, TwitchFacts } from "./submit-types.ts";

/** What was found at the address: Twitch's facts, or why there are none. */
export function ClipFound({ preview, onRetry }: { preview: ClipPreview; onRetry: ReactNode }) {
  const { slug, twitch, twitchMissing } = preview;
  if (twitch) return <TwitchCard slug={slug} facts={twitch} />;
  if (twitchMissing === "unavailable") {
    return (
      <Notice tone="warn" title="Twitch isn’t answering right now" action={onRetry}>
        You can fill in the rest meanwhile. We ask again when you submit.
      </Notice>
    );
  }
  if (twitchMissing === null) return null;
  return (
    <Notice title="Tell us about this clip" action={<OnTwitch slug={slug} />}>
      This site isn’t connected to Twitch, so it can’t look clips up. Add the channel and the game yourself.
    </Notice>
  );
}

function TwitchCard({ slug, facts }: { slug: string; facts: TwitchFacts }) {
  const { broadcaster, game, creatorName, durationSeconds, viewCount, clippedAt, language } = facts;
  return (
    <Card aria-label="The clip on Twitch" className="grid gap-x-4 gap-y-3 p-3 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <Poster src={facts.thumbnailUrl} priority mark={formatDuration(Math.round(durationSeconds))} />
      <div className="min-w-0 self-center">
        <h2 className="line-clamp-2 text-17 leading-snug" dir="auto">
          {facts.title}
        </h2>
        <p className="mt-1 truncate font-medium text-13 text-ink-2">
          {broadcaster.name}
          {game ? ` · ${game.name}` : ""}
        </p>
        <p className="mt-1 text-13 text-ink-3">
          Clipped <RelativeTime at={clippedAt} form="long" />
          {creatorName ? ` by ${creatorName}` : ""} · <CompactNumber value={viewCount} /> views
          {language ? ` · ${languageName(language)}` : ""}
        </p>
        <div className="mt-1.5">
          <OnTwitch slug={slug} />
        </div>
      </div>
    </Card>
  );
}

/** The clip where it comes from, in a tab of its own. */
function OnTwitch({ slug }: { slug: string }) {
  return (
    <a
      href={`https://clips.twitch.tv/${slug}`}
      rel="noopener noreferrer"
      target="_blank"
      className="hit-44 inline-flex items-center gap-1 text-12 text-ink-3 hover:text-ink-1 hover:underline"
    >
      Open on Twitch <ExternalLink className="size-3" />
    </a>
  );
}
