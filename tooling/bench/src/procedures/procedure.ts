import type { Site } from "./site.ts";

/** The kinds of people who call: those who only read and vote, who post, who post images, and the staff. */
export type Who = "visitor" | "reader" | "author" | "photographer" | "moderator" | "admin";

/** A procedure that no operation of the table's other rows is made of. */
export interface Procedure {
  by: Who;
  /** What the n-th call is given. What it uses up is made here, before its time is taken. */
  input?: (site: Site, n: number) => unknown;
}

export type Procedures = Readonly<Record<string, Procedure>>;
