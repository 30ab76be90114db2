/** What a single key does in the queue. */
export type QueueAct = "next" | "previous" | "approve" | "reject" | "select" | "open" | "help";

/** Every key with its act and its words, in the order of the help. */
export const queueKeys: readonly (readonly [key: string, act: QueueAct, does: string])[] = [
  ["j", "next", "Next submission"],
  ["k", "previous", "Previous submission"],
  ["a", "approve", "Approve it, or all that are selected"],
  ["r", "reject", "Reject it, or all that are selected"],
  ["x", "select", "Select it, or not"],
  ["Enter", "open", "Open its page"],
  ["?", "help", "This help"],
];

type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "repeat">;

/** The act of a key; null for keys that mean nothing here, or that are held down. */
export function actOf({ key, ctrlKey, metaKey, altKey, repeat }: KeyPress): QueueAct | null {
  if (ctrlKey || metaKey || altKey) return null;
  const act = queueKeys.find(([each]) => each === key)?.[1] ?? null;
  // Holding j runs down the list; holding a must not approve all of it.
  return repeat && act !== "next" && act !== "previous" ? null : act;
}

/** The submission that a decision leads on to: the first after those that leave, else the last before them. */
export function nextAfter(ids: readonly string[], leaving: readonly string[]): string | null {
  const gone = new Set(leaving);
  const first = ids.findIndex((id) => gone.has(id));
  const after = ids.slice(first).find((id) => !gone.has(id));
  return after ?? ids.slice(0, Math.max(first, 0)).findLast((id) => !gone.has(id)) ?? null;
}
