import type { SearchParams } from "../feed/feed-address.ts";

export const commentSorts = ["best", "new", "old", "controversial"] as const;
export type CommentSort = (typeof commentSorts)[number];

/** What a thread shows, as its page's address says it. */
export interface ThreadAddress {
  sort: CommentSort;
  /** One comment with those above and below it. */
  focus?: string;
  /** Where a page of roots begins for readers without JavaScript. */
  cursor?: string;
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads an address; a value that makes no sense is left out. */
export function readThreadAddress(params: SearchParams): ThreadAddress {
  const wished = params.comments;
  const sort = commentSorts.find((each) => each === wished) ?? "best";
  if (typeof params.comment === "string" && id.test(params.comment)) return { sort, focus: params.comment };
  return typeof params.after === "string" ? { sort, cursor: params.after } : { sort };
}

/** Writes it below the post's path. */
export function writeThreadAddress(path: string, { sort, focus, cursor }: ThreadAddress): string {
  const params = new URLSearchParams();
  if (sort !== "best") params.set("comments", sort);
  if (focus) params.set("comment", focus);
  else if (cursor) params.set("after", cursor);
  const query = params.toString();
  return `${path}${query ? `?${query}` : ""}${focus ? `#c-${focus}` : "#comments"}`;
}

/** The input of `comment.thread`. */
export function threadInput(postId: string, { sort, focus }: ThreadAddress) {
  return focus ? { postId, sort, focus } : { postId, sort };
}
