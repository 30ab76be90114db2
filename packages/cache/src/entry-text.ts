/** An entry as the store holds it: its tags' epochs and when it stops being fresh in one line, then its JSON. */
export type Found = {
  readonly text: string;
  readonly json: string;
  /** Milliseconds, by the clock of whoever wrote it. */
  readonly freshUntil: number;
};

export function entryText(epochs: string, freshUntil: number, json: string): string {
  return `${epochs};${freshUntil.toString(36)}\n${json}`;
}

/** Undefined when the text is not an entry, or one that was loaded under other epochs. */
export function readEntryText(text: string, epochs: string): Found | undefined {
  if (!text.startsWith(`${epochs};`)) return undefined;
  const end = text.indexOf("\n", epochs.length);
  const freshUntil = Number.parseInt(text.slice(epochs.length + 1, end), 36);
  if (end < 0 || Number.isNaN(freshUntil)) return undefined;
  return { text, json: text.slice(end + 1), freshUntil };
}
