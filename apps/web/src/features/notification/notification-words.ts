import { formatExact } from "../../components/number-format.ts";
import { writeThreadAddress } from "../comment/thread-address.ts";
import { postPath } from "../post/post-path.ts";
import { rankWords } from "../profile/profile-words.ts";
import type { Notification } from "./notification-types.ts";

export interface NotificationWords {
  /** Follows the actor's name where there is one: "replied to you". */
  sentence: string;
  /** Where it leads; null when that can't be opened (any more). */
  href: string | null;
  /** Somebody's or the site's own words about it. */
  quote: string | null;
  /** What comes before a quote that gives a reason. */
  quoteLabel: "Reason" | null;
}

const sentences: Record<Notification["kind"], string> = {
  reply: "replied to you",
  mention: "mentioned you",
  milestone: "Your post is doing well",
  submission_approved: "Your submission was approved and is live",
  submission_rejected: "Your submission was turned down",
  post_removed: "Your post was removed by a moderator",
  comment_removed: "Your comment was removed by a moderator",
  image_refused: "Your image was refused",
  rank: "You reached a higher rank",
};

/** What a notification says, and where it leads. */
export function notificationWords(notification: Notification): NotificationWords {
  const { kind, post, comment, reason } = notification;
  const path = post ? postPath(post) : null;
  const href = path && comment ? writeThreadAddress(path, { sort: "best", focus: comment.id }) : path;
  const sentence = milestoneWords(notification) ?? sentences[kind];
  if (reason) return { sentence, href, quote: reason, quoteLabel: "Reason" };
  return { sentence, href, quote: comment ? plainLine(comment.excerpt) : null, quoteLabel: null };
}

function milestoneWords({ milestone, rank }: Notification): string | null {
  if (milestone === null) return null;
  if (rank) return `You reached ${formatExact(milestone)} karma: your rank is ${rankWords[rank]} now`;
  return `Your post reached ${milestone} points`;
}

/** The name before the sentence; null for what staff or many did. Somebody's account may be gone. */
export function actorWords({ kind, actor }: Notification): string | null {
  if (actor) return actor.displayName;
  return kind === "reply" || kind === "mention" ? "Somebody" : null;
}

/** The beginning of a comment as plain words in one line: without what it quotes, and without Markdown's marks. */
function plainLine(markdown: string): string | null {
  const own = markdown.replace(/^\s*>.*$/gm, "");
  const text = (own.trim() ? own : markdown)
    .replace(/^[\s>#+-]+/gm, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__|~~|`+|\*)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/\s+/g, " ")
    .trim();
  return text || null;
}
