/** A post's address. */
export function postPath(post: { id: string; slug: string }): string {
  return `/p/${post.id}/${post.slug}`;
}

/** 34 → "0:34". */
export function formatDuration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")}`;
}
