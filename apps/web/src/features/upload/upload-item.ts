import type { Visibility } from "../image/visibility-names.ts";
import type { PostPage } from "../post/post-types.ts";

/** What the member says of one picture. */
export interface UploadWords {
  title: string;
  description: string;
  tags: string[];
  visibility: Visibility;
  nsfw: boolean;
  albumId: string | null;
}

/** What the server says of a picture that was posted. */
export interface PostedState {
  id: string;
  slug: string;
  status: PostPage["status"];
  /** Why it failed, or waits. */
  reason: string | null;
  retryable: boolean;
}

/** Where a file is on its way. */
export type UploadState =
  | { is: "waiting" }
  /** `share` of its bytes are out, 0…1. */
  | { is: "sending"; share: number }
  /** Its bytes are there; it is posted when the member says so. */
  | { is: "arrived"; uploadId: string }
  | { is: "posting"; uploadId: string }
  /** `again` when the very same bytes were posted before: then it is that post. */
  | (PostedState & { is: "posted"; again: boolean })
  /** Turned away, before or after its bytes were sent; `uploadId` when only posting it failed. */
  | { is: "refused"; words: string; mayRetry: boolean; uploadId?: string };

/** One file of the page, from the moment it was chosen. */
export interface UploadItem {
  /** Sent with every try, so that a retry makes nothing twice. */
  key: string;
  file: File;
  /** An address of the file's own bytes, for this page. */
  preview: string;
  words: UploadWords;
  /** What the server has of the words, once it is posted. */
  kept: UploadWords | null;
  state: UploadState;
}

export const mostAtOnce = 10;
export const mostBytes = 10 * 2 ** 20;

/** A title out of a file's name: "IMG_2041-at_dusk.jpeg" → "IMG 2041 at dusk"; nothing out of one that says too little. */
export function titleOfFile(name: string): string {
  const words = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/[_\-\s]+/g, " ")
    .trim();
  return [...words].length < 3 ? "" : [...words].slice(0, 200).join("");
}

/** Whether the words differ from what the server has. */
export function isChanged({ words, kept }: UploadItem): boolean {
  return kept !== null && JSON.stringify(words) !== JSON.stringify(kept);
}

/** Whether it is lost with its tab: one that was turned away for good is lost anyway. */
export function isUnposted({ state }: UploadItem): boolean {
  return state.is !== "posted" && (state.is !== "refused" || state.mayRetry);
}
