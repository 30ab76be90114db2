import type { Visibility } from "../image/visibility-names.ts";
import type { UploadWords } from "./upload-item.ts";

type Words = Pick<UploadWords, "title" | "description" | "tags">;

const visibilityKey = "medley-upload-visibility";
const wordsKey = (file: File) => `medley-draft-upload-${file.name}-${file.size}-${file.lastModified}`;

/** Who could see what the member uploaded last. */
export function rememberedVisibility(): Visibility {
  const kept = tried(() => localStorage.getItem(visibilityKey));
  return kept === "unlisted" || kept === "private" ? kept : "public";
}

export function rememberVisibility(visibility: Visibility): void {
  tried(() => localStorage.setItem(visibilityKey, visibility));
}

/** What was said of this very file before the page was left: a file can't be kept, its words can. */
export function draftOf(file: File): Partial<Words> {
  const kept: unknown = tried(() => JSON.parse(sessionStorage.getItem(wordsKey(file)) ?? "{}"));
  if (typeof kept !== "object" || kept === null) return {};
  const { title, description, tags } = kept as Record<string, unknown>;
  return {
    ...(typeof title === "string" ? { title } : {}),
    ...(typeof description === "string" ? { description } : {}),
    ...(Array.isArray(tags) && tags.every((tag) => typeof tag === "string") ? { tags } : {}),
  };
}

export function keepDraft(file: File, { title, description, tags }: Words): void {
  tried(() => sessionStorage.setItem(wordsKey(file), JSON.stringify({ title, description, tags })));
}

export function forgetDraft(file: File): void {
  tried(() => sessionStorage.removeItem(wordsKey(file)));
}

/** Storage may be closed, full or hold what isn't ours: then nothing is remembered. */
function tried<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
