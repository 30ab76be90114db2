/** So many the API decides on at once. */
export const mostAtOnce = 100;

/** The selection with one submission in it or out of it. A full one takes no more. */
export function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const changed = new Set(selected);
  if (!changed.delete(id) && changed.size < mostAtOnce) changed.add(id);
  return changed;
}

/** What of a selection can still be decided: what left the list left the selection. In the list's order. */
export function stillSelected(selected: ReadonlySet<string>, open: readonly string[]): string[] {
  return open.filter((id) => selected.has(id));
}
