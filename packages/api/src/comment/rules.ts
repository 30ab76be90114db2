/** How long an author may change a comment's words. */
export const editMinutes = 15;

/** Roots a page of a thread shows, and replies a page of a branch. */
export const commentsPerPage = 50;

/** The most comments one page holds, replies included. */
export const mostPerPage = 500;

/** Replies shown of each comment of a page, by levels below its first; the deepest thread has eleven levels. */
export const replyWidths = [5, 3, 2, 2, 1, 1, 1, 1, 1, 1] as const;

/** A focused comment shows a page of its own replies, and fewer of theirs. */
export const focusWidths = [commentsPerPage, ...replyWidths] as const;

/** Whether a comment written at a time may still be edited at another. */
export function editable(createdAt: Date, now: Date): boolean {
  return now.getTime() - createdAt.getTime() < editMinutes * 60_000;
}
