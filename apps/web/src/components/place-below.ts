/** Puts an open popover under its trigger where the browser can't anchor one by CSS; elsewhere does nothing. */
export function placeBelow(panel: HTMLElement, trigger: HTMLElement, align: "start" | "end"): void {
  if (CSS.supports("position-area", "block-end span-inline-start")) return;
  const around = trigger.getBoundingClientRect();
  const left = align === "end" ? around.right - panel.offsetWidth : around.left;
  const below = around.bottom + panel.offsetHeight + 8 <= window.innerHeight;
  panel.style.left = `${Math.max(8, Math.min(left, window.innerWidth - panel.offsetWidth - 8))}px`;
  panel.style.top = `${below ? around.bottom : Math.max(8, around.top - panel.offsetHeight - 12)}px`;
}
