import { Badge } from "~/components/badge.tsx";
import { Chip } from "~/components/chip.tsx";
import { Link } from "~/components/link.tsx";
import { Prose } from "~/components/prose.tsx";
import { PostFacts } from "../post/post-facts.tsx";
import { postPath } from "../post/post-path.ts";
import { languageName } from "../submit/languages.ts";
import { AuthorFacts } from "./author-facts.tsx";
import { ClipFacts } from "./clip-facts.tsx";
import type { QueuedSubmission } from "./moderation-types.ts";

/** What a submission says, what is known of it and of its author, and what they say to the moderators. */
export function SubmissionAbout({ submission }: { submission: QueuedSubmission }) {
  const { id, title, clip, note, author } = submission;
  return (
    <>
      <h2 id={`title-${id}`} className="text-17 leading-snug" dir="auto">
        <Link
          href={postPath(submission)}
          className="block hover:underline pointer-coarse:-my-2.5 pointer-coarse:py-2.5"
        >
          {title}
        </Link>
      </h2>
      <div className="mt-1.5">
        <PostFacts post={{ ...submission, publishedAt: submission.submittedAt }} />
      </div>
      <AuthorFacts author={author} />
      <Labels submission={submission} />
      {submission.descriptionHtml ? <Prose html={submission.descriptionHtml} className="mt-3 text-13" /> : null}
      {clip ? <ClipFacts clip={clip} title={title} /> : null}
      {note ? (
        <blockquote className="mt-3 border-accent border-s-2 ps-3 text-13">
          <p className="font-medium text-ink-3">Note from {author.displayName}</p>
          <p className="whitespace-pre-line text-ink-1" dir="auto">
            {note}
          </p>
        </blockquote>
      ) : null}
    </>
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
