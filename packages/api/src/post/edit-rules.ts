const quietMinutes = 15;

/** When a post changed now shows as edited: not within 15 minutes of its publication, or of its making until then. */
export function editedAt(post: { createdAt: Date; publishedAt: Date | null; editedAt: Date | null }, now: Date) {
  const born = (post.publishedAt ?? post.createdAt).getTime();
  return now.getTime() - born > quietMinutes * 60_000 ? now : post.editedAt;
}
