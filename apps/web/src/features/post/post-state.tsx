import { Notice } from "~/components/notice.tsx";
import { failureWords, waitWords } from "../image/failure-words.ts";
import { RetryImage } from "../image/retry-image.tsx";
import type { PostPage } from "./post-types.ts";

const words: Partial<Record<PostPage["status"], { tone: "warn" | "bad" | "plain"; title: string; text: string }>> = {
  pending: {
    tone: "warn",
    title: "Waiting for a moderator",
    text: "Only you and the moderators see this page until then.",
  },
  rejected: { tone: "bad", title: "Not accepted", text: "" },
  removed: { tone: "bad", title: "Removed by a moderator", text: "" },
  deleted: { tone: "plain", title: "Deleted by its author", text: "" },
  processing: { tone: "plain", title: "Being prepared", text: "This takes a moment." },
  failed: { tone: "bad", title: "This could not be processed", text: "" },
};

/** An image's reasons are codes; those that staff gave are words. */
function reasonOf({ status, statusReason }: PostPage): string | null | undefined {
  if (status === "failed") return failureWords(statusReason);
  return status === "processing" ? waitWords(statusReason) : statusReason;
}

/** Says why a post isn't what everybody sees: its state with the reason, or who else sees it. */
export function PostState({ post }: { post: PostPage }) {
  const state = words[post.status];
  if (state) {
    return (
      <Notice
        tone={state.tone}
        title={state.title}
        className="mb-4"
        action={post.status === "failed" && post.kind === "image" ? <RetryImage post={post} /> : null}
      >
        {reasonOf(post) ?? state.text}
      </Notice>
    );
  }
  if (post.visibility === "public") return null;
  const [title, text] =
    post.visibility === "private"
      ? ["Private", "Only you can see this."]
      : ["Unlisted", "Anyone with the link can see this; no list shows it."];
  return (
    <Notice title={title} className="mb-4">
      {text}
    </Notice>
  );
}
