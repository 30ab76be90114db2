"use client";
import { useEffect } from "react";

/**
 * Marks every `Poster`'s picture that doesn't load, from one place: its frame then shows what it shows without one,
 * instead of the browser's sign for something broken. Also those that failed before scripts ran.
 */
export function BrokenPictures() {
  useEffect(() => {
    const controller = new AbortController();
    const options = { capture: true, signal: controller.signal };
    const mark = ({ target, type }: Event) => {
      if (target instanceof HTMLImageElement) target.toggleAttribute("data-broken", type === "error");
    };
    for (const picture of document.querySelectorAll<HTMLImageElement>(".poster-frame > img")) {
      picture.toggleAttribute("data-broken", picture.complete && picture.naturalWidth === 0);
    }
    document.addEventListener("error", mark, options);
    document.addEventListener("load", mark, options);
    return () => controller.abort();
  }, []);

  return null;
}
