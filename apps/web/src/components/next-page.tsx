"use client";
import { useEffect, useRef } from "react";
import { LinkButton } from "./link-button.tsx";

type NextPageProps = {
  /** The next page's own address, for readers without JavaScript. */
  href: string;
  onReach: () => void;
  /** Go on before the reader gets here, as in an endless list; else only when it is pressed. */
  ahead?: boolean;
  pending?: boolean;
};

/** The way on from a list's last row. */
export function NextPage({ href, onReach, ahead = true, pending = false }: NextPageProps) {
  const mark = useRef<HTMLDivElement>(null);
  const reach = useRef(onReach);
  useEffect(() => {
    reach.current = onReach;
  });
  useEffect(() => {
    const { current } = mark;
    if (!current || !ahead) return;
    const observer = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting && reach.current(), {
      rootMargin: "1200px",
    });
    observer.observe(current);
    return () => observer.disconnect();
    // With each new address it looks anew: a reader who stays at the end while a page comes in never "arrives" there.
  }, [ahead, href]);
  return (
    <div ref={mark} className="flex justify-center py-8">
      <LinkButton
        href={href}
        aria-busy={pending || undefined}
        onClick={(event) => {
          event.preventDefault();
          onReach();
        }}
      >
        {pending ? "Loading…" : "More"}
      </LinkButton>
    </div>
  );
}
