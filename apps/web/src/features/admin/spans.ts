/** How many minutes the page looks back over. */
export type Span = 5 | 15 | 30;

export const spans: readonly Span[] = [5, 15, 30];

/** What the page shows before anybody chose. */
export const firstFigures: { minutes: Span } = { minutes: 15 };
