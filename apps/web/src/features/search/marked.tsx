import type { TextPart } from "./search-types.ts";

/** A text with what was searched for marked in it. */
export function Marked({ parts }: { parts: readonly TextPart[] }) {
  return parts.map(({ text, hit }, index) => {
    // The parts of a text never move among each other.
    const key = `${index}`;
    return hit ? (
      <mark key={key} className="rounded-small bg-accent-soft text-inherit box-decoration-clone">
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
