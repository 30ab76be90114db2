"use client";
import Check from "lucide-react/icons/check";
import X from "lucide-react/icons/x";
import { Badge } from "~/components/badge.tsx";
import { Button } from "~/components/button.tsx";
import { Checkbox } from "~/components/checkbox.tsx";
import { Chip } from "~/components/chip.tsx";
import { Link } from "~/components/link.tsx";
import { Prose } from "~/components/prose.tsx";
import { ClipPlayer } from "../post/clip-player.tsx";
import { PostFacts } from "../post/post-facts.tsx";
import { postPath } from "../post/post-path.ts";
import { languageName } from "../submit/languages.ts";
import { AuthorFacts } from "./author-facts.tsx";
import { ClipFacts } from "./clip-facts.tsx";
import type { QueuedSubmission } from "./moderation-types.ts";

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
  const { id, title, clip, note } = submission;
  return (
    <article
      data-submission={id}
      data-selected={selected || undefined}
      tabIndex={-1}
      aria-labelledby={`title-${id}`}
      className="-mx-4 grid scroll-mt-32 grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-4 border-line border-b px-4 py-5 -outline-offset-2 transition-colors data-selected:bg-accent-soft/60 md:mx-0 md:grid-cols-[auto_16rem_minmax(0,1fr)] md:gap-x-5 md:rounded-media lg:grid-cols-[auto_20rem_minmax(0,1fr)]"
    >
      <Checkbox
        label={<span className="sr-only">Select “{title}”</span>}
        checked={selected}
        disabled={!open}
        onChange={onSelect}
      />
      <div className="min-w-0">
        <ClipPlayer
          post={{
            ...submission,
            clip,
            durationSeconds: clip?.durationSeconds ? Math.round(clip.durationSeconds) : null,
          }}
          priority={false}
        />
      </div>
      <div className="col-span-full min-w-0 md:col-span-1">
        <h2 id={`title-${id}`} className="text-17 leading-snug" dir="auto">
          <Link href={postPath(submission)} className="hover:underline">
            {title}
          </Link>
        </h2>
        <div className="mt-1.5">
          <PostFacts post={{ ...submission, publishedAt: submission.submittedAt }} />
        </div>
        <AuthorFacts author={submission.author} />
        <Labels submission={submission} />
        {submission.descriptionHtml ? <Prose html={submission.descriptionHtml} className="mt-3 text-13" /> : null}
        {clip ? <ClipFacts clip={clip} title={title} /> : null}
        {note ? (
          <blockquote className="mt-3 border-accent border-s-2 ps-3 text-13">
            <p className="font-medium text-ink-3">Note from {submission.author.displayName}</p>
            <p className="whitespace-pre-line text-ink-1" dir="auto">
              {note}
            </p>
          </blockquote>
        ) : null}
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

function Labels({ submission }: { submission: QueuedSubmission }) {
  const { tags, nsfw, visibility, language } = submission;
  if (tags.length === 0 && !nsfw && visibility === "public" && !language) return null;
  return (
    <ul className="mt-2.5 flex flex-wrap items-center gap-1.5">
      {nsfw ? (
        <li>
          <Badge tone="bad">NSFW</Badge>
        </li>
      ) : null}
      {visibility === "public" ? null : (
        <li>
          <Badge>{visibility === "unlisted" ? "Unlisted" : "Private"}</Badge>
        </li>
      )}
      {language ? (
        <li>
          <Badge>{languageName(language)}</Badge>
        </li>
      ) : null}
      {tags.map((tag) => (
        <li key={tag.slug}>
          <Chip href={`/tags/${tag.slug}`} dot={tag.color}>
            {tag.name}
          </Chip>
        </li>
      ))}
    </ul>
  );
}
