import MessageCircle from "lucide-react/icons/message-circle";
import { Badge } from "~/components/badge.tsx";
import { CompactNumber } from "~/components/compact-number.tsx";
import { Link } from "~/components/link.tsx";
import { Poster } from "~/components/poster.tsx";
import { RelativeTime } from "~/components/relative-time.tsx";
import { failureWords } from "../image/failure-words.ts";
import { postPath } from "../post/post-path.ts";
import { stateWords } from "./state-words.ts";
import type { OwnSubmission } from "./submission-types.ts";

/** One of the member's own posts: picture, title, state and what was said about it. The whole row opens the post. */
export function SubmissionRow({ submission }: { submission: OwnSubmission }) {
  const state = stateWords(submission);
  const { id, title, status, visibility, nsfw, kind } = submission;
  return (
    <article
      aria-labelledby={`title-${id}`}
      className="group relative grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3 border-line border-b py-4 sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-x-4"
    >
      <Poster src={submission.thumbnailUrl} play={kind === "clip" ? "small" : undefined} className="self-start" />
      <div className="min-w-0">
        <h2 id={`title-${id}`} className="text-15 leading-snug sm:text-17">
          <Link
            href={postPath(submission)}
            className="line-clamp-2 after:absolute after:inset-0 group-hover:underline"
            dir="auto"
          >
            {title}
          </Link>
        </h2>
        <p className="mt-1.5 flex flex-wrap gap-1.5">
          <Badge tone={state.tone}>{state.label}</Badge>
          {visibility === "public" ? null : <Badge>{visibility === "unlisted" ? "Unlisted" : "Private"}</Badge>}
          {nsfw ? <Badge tone="bad">NSFW</Badge> : null}
        </p>
        {state.text ? (
          <p className="mt-1.5 text-13 text-ink-2" dir="auto">
            {status === "failed" ? failureWords(submission.reason) : state.text}
          </p>
        ) : null}
        <SubmissionFacts submission={submission} />
        {status === "active" ? <SubmissionNumbers submission={submission} /> : null}
      </div>
    </article>
  );
}

function SubmissionFacts({ submission }: { submission: OwnSubmission }) {
  const { game, broadcaster, createdAt } = submission;
  const parts = [game?.name, broadcaster?.name].filter((part) => part !== undefined);
  return (
    <p className="mt-1.5 text-13 text-ink-3">
      Submitted <RelativeTime at={createdAt} form="long" />
      {parts.map((part) => ` · ${part}`)}
    </p>
  );
}

function SubmissionNumbers({ submission: { score, commentCount } }: { submission: OwnSubmission }) {
  return (
    <p className="mt-1 flex items-center gap-3 text-13 text-ink-3">
      <span>
        <CompactNumber value={score} className="font-semibold text-ink-2" />{" "}
        {Math.abs(score) === 1 ? "point" : "points"}
      </span>
      <span className="inline-flex items-center gap-1">
        <MessageCircle className="size-3.5" />
        <CompactNumber value={commentCount} className="font-semibold text-ink-2" />
        {commentCount === 1 ? "comment" : "comments"}
      </span>
    </p>
  );
}
