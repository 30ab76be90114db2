import { bool, json, nullable, text, timestamp, uuid } from "../../statement.ts";
import { postKind, postVisibility } from "../enums.ts";
import { cardJsonColumns, imageColumn, tagsColumn } from "../post/card-json.ts";

export interface SubmitterJson {
  username: string;
  displayName: string;
  avatarUrl: string | null;
  karma: number;
  joinedAt: string;
  /** How earlier submissions were decided, among the member's newest 500 posts. */
  approved: number;
  rejected: number;
}

export interface QueuedClipJson {
  slug: string;
  source: "twitch" | "manual";
  twitchTitle: string | null;
  creatorName: string | null;
  durationSeconds: number | null;
  twitchViewCount: number | null;
  clippedAt: string | null;
}

/** What the queue shows of a submission: the content and its author's history. */
export const queueColumns = {
  id: uuid,
  kind: postKind,
  title: text,
  slug: text,
  description: text,
  descriptionHtml: text,
  nsfw: bool,
  language: nullable(text),
  visibility: postVisibility,
  thumbnailUrl: nullable(text),
  note: text,
  submittedAt: timestamp,
  clip: nullable(json<QueuedClipJson>()),
  ...cardJsonColumns,
  image: imageColumn,
  tags: tagsColumn,
  author: json<SubmitterJson>(),
};
