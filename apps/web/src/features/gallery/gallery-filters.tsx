import { RemovableChip } from "~/components/chip.tsx";
import { type GalleryAddress, writeGalleryAddress } from "./gallery-address.ts";

/** Whose pictures, or of what: each to be taken away. */
export function GalleryFilters({ address }: { address: GalleryAddress }) {
  const { owner, tag, ...rest } = address;
  if (!owner && !tag) return null;
  return (
    <ul className="flex flex-wrap gap-1.5 py-2.5">
      {owner ? (
        <li>
          <RemovableChip
            href={writeGalleryAddress({ ...rest, ...(tag ? { tag } : {}) })}
            removeLabel={`Remove the filter by ${owner}`}
          >
            By {owner}
          </RemovableChip>
        </li>
      ) : null}
      {tag ? (
        <li>
          <RemovableChip
            href={writeGalleryAddress({ ...rest, ...(owner ? { owner } : {}) })}
            removeLabel={`Remove the filter #${tag}`}
          >
            #{tag}
          </RemovableChip>
        </li>
      ) : null}
    </ul>
  );
}
