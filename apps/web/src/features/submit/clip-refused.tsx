import { LinkButton } from "~/components/link-button.tsx";
import { Notice } from "~/components/notice.tsx";
import { postPath } from "../post/post-path.ts";
import { existingWords, type Refusal } from "./refusal-words.ts";

type ClipRefusedProps = { refusal: Refusal; existing: { id: string; slug: string; title: string } | null };

/** Why a clip can't be posted, with the way to the post that holds it. */
export function ClipRefused({ refusal, existing }: ClipRefusedProps) {
  return (
    <Notice
      tone="warn"
      title={refusal.title}
      action={
        existing ? (
          <LinkButton href={postPath(existing)} size="small" aria-label={`See the post “${existing.title}”`}>
            See the post
          </LinkButton>
        ) : null
      }
    >
      {existing ? existingWords(existing.title) : refusal.text}
    </Notice>
  );
}
