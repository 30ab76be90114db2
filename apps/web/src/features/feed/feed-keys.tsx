"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Dialog } from "~/components/dialog.tsx";
import { isTyping } from "~/components/is-typing.ts";
import { Kbd } from "~/components/kbd.tsx";

const keys: [key: string, does: string][] = [
  ["j", "Next post"],
  ["k", "Previous post"],
  ["a", "Vote up"],
  ["z", "Vote down"],
  ["c", "Comments"],
  ["Enter", "Open the post"],
  ["/", "Search"],
  ["?", "This help"],
];

/** Moves through the cards of a page and acts on the focused one by single keys, unless something is being typed. */
export function FeedKeys() {
  const [helping, setHelping] = useState(false);
  const router = useRouter();

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "?") setHelping(true);
      else if (event.key === "j") focusCard(1);
      else if (event.key === "k") focusCard(-1);
      else if (event.key === "a") press("Vote up");
      else if (event.key === "z") press("Vote down");
      else if (event.key === "c") follow("a[href$='#comments']");
      else if (event.key === "Enter" && document.activeElement?.matches("[data-post]")) follow("h2 a");
      else return;
      event.preventDefault();
    }
    function follow(selector: string) {
      const href = currentCard()?.querySelector(selector)?.getAttribute("href");
      if (href) router.push(href);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [router]);

  return (
    <Dialog open={helping} onClose={() => setHelping(false)} title="Keyboard">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2.5">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt className="justify-self-end">
              <Kbd>{key}</Kbd>
            </dt>
            <dd className="text-ink-2">{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

function currentCard(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-post]") ?? null;
}

/** The next card from the focused one, or the first one in view when none is. */
function focusCard(step: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>("article[data-post]")];
  const current = currentCard();
  const inView = cards.findIndex((card) => card.getBoundingClientRect().bottom > 120);
  const index = current ? cards.indexOf(current) + step : inView;
  const next = cards[Math.max(0, Math.min(index, cards.length - 1))];
  next?.focus();
  next?.scrollIntoView({ block: "start", behavior: "instant" });
}

function press(label: string): void {
  currentCard()?.querySelector<HTMLElement>(`button[aria-label="${label}"]`)?.click();
}
