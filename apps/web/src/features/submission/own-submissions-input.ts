/** What page and browser both ask for, so that the one's answer is the other's. */
export const ownSubmissionsInput = { limit: 25 };
