import { newClientKey } from "~/trpc/client-key.ts";

/** What the form holds. `null` stands for "not touched": Twitch's own word is shown and sent instead. */
export interface SubmitDraft {
  /** Sent with every try of one clip, so that a retry posts nothing twice. */
  clientKey: string;
  url: string;
  /** Whether the address was looked up: the preview and the rest of the form stand below it. */
  looked: boolean;
  title: string | null;
  description: string;
  tags: string[];
  nsfw: boolean;
  visibility: "public" | "unlisted";
  language: string | null;
  note: string;
  /** Asked for only where the site can't ask Twitch. */
  channel: string | null;
  game: string;
}

export function newDraft(): SubmitDraft {
  return {
    clientKey: newClientKey(),
    url: "",
    looked: false,
    title: null,
    description: "",
    tags: [],
    nsfw: false,
    visibility: "public",
    language: null,
    note: "",
    channel: null,
    game: "",
  };
}

/** Another address is another clip: it gets a key of its own, or the API would take it for a retry of the last one. */
export function withUrl(draft: SubmitDraft, url: string, looked: boolean): SubmitDraft {
  const clientKey = url.trim() === draft.url.trim() ? draft.clientKey : newClientKey();
  return { ...draft, clientKey, url, looked };
}

/** Reads what an earlier page kept. What isn't of the right shape, or was kept by an older form, counts as untouched. */
export function readDraft(text: string | null): SubmitDraft {
  const fresh = newDraft();
  const kept = parsed(text);
  const draft: Record<string, unknown> = { ...fresh };
  for (const [name, value] of Object.entries(fresh)) {
    if (isLike(value, kept[name])) draft[name] = kept[name];
  }
  return draft as unknown as SubmitDraft;
}

/** Whether there is anything to keep. */
export function isEmpty(draft: SubmitDraft): boolean {
  const { clientKey: _, ...words } = newDraft();
  return Object.entries(words).every(([name, value]) => {
    const held: unknown = draft[name as keyof SubmitDraft];
    return JSON.stringify(held) === JSON.stringify(value);
  });
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    // Not ours, or cut short: as good as nothing.
    return {};
  }
}

/** Untouched values are null until somebody types a text. */
function isLike(fresh: unknown, kept: unknown): boolean {
  if (kept === undefined) return false;
  if (fresh === null) return kept === null || typeof kept === "string";
  if (Array.isArray(fresh)) return Array.isArray(kept) && kept.every((each) => typeof each === "string");
  if (fresh === "public") return kept === "public" || kept === "unlisted";
  return typeof kept === typeof fresh;
}
