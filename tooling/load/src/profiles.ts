export const profileNames = ["browse", "mixed", "write-storm", "soak", "stress"] as const;
export type ProfileName = (typeof profileNames)[number];

/** How many people there are at a time; between two marks their number changes evenly. */
export interface Mark {
  minute: number;
  users: number;
}

/** Who comes and goes in the profiles that are made of people who think between two clicks. */
export const crowds: Record<"browse" | "mixed" | "soak", readonly Mark[]> = {
  browse: [
    { minute: 0, users: 0 },
    { minute: 2, users: 100 },
    { minute: 7, users: 100 },
    { minute: 9, users: 200 },
    { minute: 14, users: 200 },
    { minute: 16, users: 0 },
  ],
  mixed: [
    { minute: 0, users: 0 },
    { minute: 0.5, users: 200 },
    { minute: 5, users: 200 },
  ],
  soak: [
    { minute: 0, users: 0 },
    { minute: 1, users: 100 },
    { minute: 60, users: 100 },
  ],
};

/** The same marks over another length. */
export function stretch(marks: readonly Mark[], minutes: number | undefined): Mark[] {
  const length = marks.at(-1)?.minute ?? 0;
  const factor = minutes === undefined || length === 0 ? 1 : minutes / length;
  return marks.map(({ minute, users }) => ({ minute: minute * factor, users }));
}

/** How many people there are at a minute. */
export function usersAt(marks: readonly Mark[], minute: number): number {
  const next = marks.findIndex((mark) => mark.minute >= minute);
  const [from, to] = [marks[Math.max(0, next - 1)], marks[next]];
  if (!from || !to) return marks.at(-1)?.users ?? 0;
  if (to.minute === from.minute) return to.users;
  return Math.round(from.users + ((to.users - from.users) * (minute - from.minute)) / (to.minute - from.minute));
}
