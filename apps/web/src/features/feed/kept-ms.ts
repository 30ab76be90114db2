/** How long a list that was walked stays: as long as the server keeps the order that its pages go on in. */
export const keptMs = 30 * 60_000;
