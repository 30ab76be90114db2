import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import { Link } from "./link.tsx";

/** A small fact; a link when it has somewhere to go. `dot` is a CSS colour, such as a tag's own. */
export function Chip({ href, dot, children }: { href?: string; dot?: string | null; children: ReactNode }) {
  const inside = (
    <>
      {dot ? <span className="chip-dot" style={{ background: dot }} /> : null}
      <span className="truncate">{children}</span>
    </>
  );
  if (!href) return <span className="chip">{inside}</span>;
  return (
    <Link href={href} className="chip">
      {inside}
    </Link>
  );
}

type RemovableChipProps = {
  children: ReactNode;
  /** Said of the cross: "Remove the tag speedrun". */
  removeLabel: string;
  /** A filter is removed by going to the address without it, anything else by a press. */
  href?: string;
  onRemove?: () => void;
};

/** A chip one can take away: an active filter, a tag in a form. */
export function RemovableChip({ children, removeLabel, href, onRemove }: RemovableChipProps) {
  const cross =
    "-mr-1.5 grid size-5 shrink-0 place-items-center rounded-full text-ink-3 hover:bg-surface-3 hover:text-ink-1 pointer-coarse:size-8";
  return (
    <span className="chip border-transparent bg-surface-2">
      <span className="truncate">{children}</span>
      {href ? (
        <Link href={href} scroll={false} aria-label={removeLabel} className={cross}>
          <X className="size-3.5" />
        </Link>
      ) : (
        <button type="button" aria-label={removeLabel} className={cross} onClick={onRemove}>
          <X className="size-3.5" />
        </button>
      )}
    </span>
  );
}
