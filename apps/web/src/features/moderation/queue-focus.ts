const items = () => [...document.querySelectorAll<HTMLElement>("article[data-submission]")];

/** The submission that has the focus, or holds what has it; undefined when none does. */
export function focusedSubmission(): string | undefined {
  return document.activeElement?.closest<HTMLElement>("[data-submission]")?.dataset.submission;
}

/** Moves the focus to a submission. */
export function focusSubmission(id: string | null): void {
  const item = items().find((each) => each.dataset.submission === id);
  item?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: "nearest", behavior: "instant" });
}

/** Moves the focus by one from where it is, or to the first one in view. */
export function stepFocus(step: 1 | -1): void {
  const all = items();
  const current = all.findIndex((item) => item.dataset.submission === focusedSubmission());
  const inView = all.findIndex((item) => item.getBoundingClientRect().bottom > 160);
  const index = current < 0 ? Math.max(inView, 0) : Math.max(0, Math.min(current + step, all.length - 1));
  focusSubmission(all[index]?.dataset.submission ?? null);
}
