/** What page and browser both ask for, so that the one's answer is the other's. */
export const albumInput = (id: string) => ({ id, limit: 100 });
export const albumsInput = (owner: string) => ({ owner, limit: 40 });
