"use client";
import { useEffect } from "react";

const deadZonePx = 12;

/** On narrow screens the header leaves when the reader scrolls down and comes back at the first scroll up. */
export function HeaderMotion() {
  useEffect(() => {
    let turnedAt = window.scrollY;
    function onScroll() {
      const moved = window.scrollY - turnedAt;
      const away = document.documentElement.dataset.header === "away";
      if (moved > deadZonePx && !away && window.scrollY > 80) document.documentElement.dataset.header = "away";
      else if (away && (moved < -deadZonePx || window.scrollY <= 80)) delete document.documentElement.dataset.header;
      if (Math.abs(moved) > deadZonePx) turnedAt = window.scrollY;
    }
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => window.removeEventListener("scroll", onScroll);
  }, []);
  return null;
}
