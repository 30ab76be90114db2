/** So many the API changes at once. */
const mostAtOnce = 100;

/** What is chosen, and where the last press was: a press with shift reaches from there. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor: string | null;
}

export const nothing: Selection = { ids: new Set(), anchor: null };

/** A press on one of a list: it goes in or out; with shift, everything from the last press to here follows it. */
export function pressed({ ids, anchor }: Selection, id: string, list: readonly string[], shift: boolean): Selection {
  const [from, to] = [anchor === null ? -1 : list.indexOf(anchor), list.indexOf(id)];
  const reach = shift && from >= 0 ? list.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
  const on = !ids.has(id);
  const changed = new Set(ids);
  for (const each of reach) {
    if (!on) changed.delete(each);
    else if (changed.size < mostAtOnce) changed.add(each);
  }
  return { ids: changed, anchor: id };
}

/** All of a list, as far as the API takes them at once. */
export function all(list: readonly string[]): Selection {
  return { ids: new Set(list.slice(0, mostAtOnce)), anchor: null };
}

/** What of a selection is still there, in the list's order. */
export function held({ ids }: Selection, list: readonly string[]): string[] {
  return list.filter((id) => ids.has(id));
}
