/** What a game is called until somebody tells its name: Twitch's clips carry its id alone. */
export const unnamedGame = (twitchId: string) => `Game ${twitchId}`;
