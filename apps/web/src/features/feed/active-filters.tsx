import type { FeedFilter } from "@medley/api/schema/feed";
import { RemovableChip } from "~/components/chip.tsx";

type ActiveFiltersProps = {
  filter: FeedFilter;
  /** The address with another filter. */
  to: (filter: FeedFilter) => string;
  /** What else narrows this list, and the address without it. */
  more?: { label: string; href: string }[];
};

/** What a list is narrowed to, each to be taken away. */
export function ActiveFilters({ filter, to, more = [] }: ActiveFiltersProps) {
  const without = (change: Partial<FeedFilter>) => to({ ...filter, ...change });
  const chips = [
    ...more,
    filter.kind ? { label: filter.kind === "clip" ? "Clips" : "Images", href: without({ kind: undefined }) } : null,
    filter.game ? { label: `Game: ${filter.game}`, href: without({ game: undefined }) } : null,
    filter.broadcaster ? { label: `Channel: ${filter.broadcaster}`, href: without({ broadcaster: undefined }) } : null,
    filter.author ? { label: `By ${filter.author}`, href: without({ author: undefined }) } : null,
    filter.language ? { label: `Language: ${filter.language}`, href: without({ language: undefined }) } : null,
    filter.nsfw ? { label: `NSFW: ${filter.nsfw}`, href: without({ nsfw: undefined }) } : null,
    ...filter.tags.map((tag) => ({
      label: `#${tag}`,
      href: without({ tags: filter.tags.filter((other) => other !== tag) }),
    })),
    ...filter.excludeTags.map((tag) => ({
      label: `not #${tag}`,
      href: without({ excludeTags: filter.excludeTags.filter((other) => other !== tag) }),
    })),
  ].filter((chip) => chip !== null);
  if (chips.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5 py-2.5">
      {chips.map((chip) => (
        <li key={chip.label}>
          <RemovableChip href={chip.href} removeLabel={`Remove the filter ${chip.label}`}>
            {chip.label}
          </RemovableChip>
        </li>
      ))}
    </ul>
  );
}
