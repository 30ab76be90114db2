"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";

/**
 * Follows every `Link` of the site from one place, without a new document. The pressed one carries `data-pending` until
 * its page is there, so that `pending:` styles answer the press at once.
 */
export function FollowLinks() {
  const router = useRouter();
  const [isPending, startFollowing] = useTransition();
  const pressed = useRef<HTMLAnchorElement | null>(null);

  useEffect(() => {
    if (isPending) return;
    pressed.current?.removeAttribute("data-pending");
    pressed.current = null;
  }, [isPending]);

  useEffect(() => {
    function onClick(event: MouseEvent) {
      const link = linkToFollow(event);
      if (!link) return;
      event.preventDefault();
      pressed.current?.removeAttribute("data-pending");
      pressed.current = link;
      link.setAttribute("data-pending", "");
      const { pathname, search, hash, dataset } = link;
      startFollowing(() => router.push(pathname + search + hash, { scroll: dataset.follow !== "stay" }));
    }
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [router]);

  return null;
}

/** The link a plain press means; anything else (a new tab, a download, a press already answered) is the browser's. */
function linkToFollow(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-follow]") : null;
  const elsewhere = !link || link.origin !== location.origin || link.target !== "" || link.hasAttribute("download");
  return elsewhere ? null : link;
}
