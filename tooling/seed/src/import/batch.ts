import type { ImportLine, LineOf } from "@medley/api/schema/import";
import type pg from "pg";
import type { Numbered, Tally } from "./tally.ts";

/** What the parts of a batch's work share. */
export interface Batch {
  client: pg.Client;
  now: Date;
  lines: readonly Numbered[];
  tally: Tally;
  /** Who did what names nobody. */
  as: string | null;
  /** Ids of members by their name in small letters. */
  members: Map<string, string>;
  /** What members earned or lost by this batch. */
  karma: KarmaRow[];
}

export interface KarmaRow {
  userId: string;
  kind: "submission_approved" | "submission_rejected" | "post_vote" | "comment_vote" | "post_removed";
  delta: number;
  postId: string | null;
  commentId: string | null;
  actorId: string | null;
  createdAt: Date;
}

/** The batch's lines of one type, in the order of the file. */
export function linesOf<Type extends ImportLine["type"]>({ lines }: Batch, type: Type): Numbered<LineOf<Type>>[] {
  return lines.filter((one): one is Numbered<LineOf<Type>> => one.line.type === type);
}

/** The id of the member a line names, or who stands in where it names nobody; null, and the line refused, without. */
export function memberOf(batch: Batch, number: number, field: string, name: string | undefined): string | null {
  const said = name ?? batch.as;
  if (said === null) {
    batch.tally.refuse(number, `${field}: Is missing; --as names whom to take.`);
    return null;
  }
  const id = batch.members.get(said.toLowerCase());
  if (id === undefined) batch.tally.refuse(number, `${field}: There is no member called ${said}.`);
  return id ?? null;
}

/** The line's time, or now; null, and the line refused, for one to come. */
export function timeOf({ now, tally }: Batch, number: number, at: Date | undefined): Date | null {
  if (at === undefined) return now;
  if (at.getTime() <= now.getTime() + 60_000) return at;
  tally.refuse(number, "createdAt: Lies in the future.");
  return null;
}
