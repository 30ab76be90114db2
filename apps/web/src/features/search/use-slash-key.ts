"use client";
import { useRouter } from "next/navigation";
import { type RefObject, useEffect } from "react";
import { isTyping } from "~/components/is-typing.ts";

/** `/` goes to the search box from anywhere; where there is none in sight, to the page that has one. */
export function useSlashKey(input: RefObject<HTMLInputElement | null>, place: "header" | "page"): void {
  const router = useRouter();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const seen = input.current?.checkVisibility() ?? false;
      if (!seen && (place === "page" || window.location.pathname === "/search")) return;
      event.preventDefault();
      if (!seen) return router.push("/search");
      input.current?.focus();
      input.current?.select();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [input, place, router]);
}
