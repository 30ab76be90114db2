/**
 * The sides of a variant: no wider than asked, no higher than twice that, never enlarged, aspect kept.
 * @param {{ width: number, height: number }} image
 * @param {number} longestWidth
 */
export function sidesWithin({ width, height }, longestWidth) {
  const scale = Math.min(1, longestWidth / width, (2 * longestWidth) / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
