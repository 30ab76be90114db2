/**
 * Remembers the last addresses asked for, and tells whether one was among them: what is asked for once only, by a
 * crawler or by somebody who makes addresses up, must not push out what everybody asks for.
 */
export function createSeenBefore(most: number): (address: string) => boolean {
  const seen = new Set<string>();
  return (address) => {
    const known = seen.delete(address);
    seen.add(address);
    if (seen.size > most) for (const oldest of seen) return seen.delete(oldest) && known;
    return known;
  };
}
