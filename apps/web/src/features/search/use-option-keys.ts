"use client";
import { type RefObject, useEffect, useRef, useState } from "react";

type OptionKeys = {
  input: RefObject<HTMLInputElement | null>;
  /** The options' element ids, in order. */
  ids: string[];
  expanded: boolean;
  onClose: () => void;
};

/** Moves through a list by the arrows of the box above it: Enter follows the option, Esc closes. Answers the option's id. */
export function useOptionKeys({ input, ids, expanded, onClose }: OptionKeys): string | undefined {
  const [wanted, setWanted] = useState<string>();
  const active = wanted !== undefined && expanded && ids.includes(wanted) ? wanted : undefined;
  // Typing on, or another list, begins with the box itself again.
  if (wanted !== undefined && active === undefined) setWanted(undefined);

  const latest = useRef({ ids, active, expanded, onClose });
  useEffect(() => {
    latest.current = { ids, active, expanded, onClose };
  });
  useEffect(() => {
    const box = input.current;
    function onKeyDown(event: KeyboardEvent) {
      const now = latest.current;
      if (!now.expanded || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        setWanted(step(now.ids, now.active, event.key === "ArrowDown" ? 1 : -1));
      } else if (event.key === "Enter" && now.active) {
        document.getElementById(now.active)?.click();
        box?.blur();
      } else if (event.key === "Escape") {
        now.onClose();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    }
    box?.addEventListener("keydown", onKeyDown);
    return () => box?.removeEventListener("keydown", onKeyDown);
  }, [input]);
  useEffect(() => {
    if (active) document.getElementById(active)?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return active;
}

/** The next option from this one; past either end lies the box itself, which is none of them. */
function step(ids: string[], from: string | undefined, by: 1 | -1): string | undefined {
  if (from === undefined) return by === 1 ? ids[0] : ids.at(-1);
  return ids[ids.indexOf(from) + by];
}
