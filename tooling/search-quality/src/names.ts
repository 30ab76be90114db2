export interface MisspeltName {
  q: string;
  kind: "games" | "tags" | "people";
  /** The name as the site has it. */
  meant: string;
}

const meant = (kind: MisspeltName["kind"], name: string, ...queries: string[]): MisspeltName[] =>
  queries.map((q) => ({ q, kind, meant: name }));

/** Names as people misspell them: a letter too few, too many, another one, two the other way round. */
export const misspeltNames: readonly MisspeltName[] = [
  ...meant("games", "Minecraft", "minecarft", "mincraft", "minecrafft", "mienkraft"),
  ...meant("games", "VALORANT", "valornat", "vallorant", "valoran"),
  ...meant("games", "ELDEN RING", "eldn ring", "elden rign", "eldenring"),
  ...meant("games", "Counter-Strike", "counterstrike", "conter strike", "counter srtike"),
  ...meant("games", "Overwatch 2", "overwach", "ovrewatch"),
  ...meant("games", "Dota 2", "dtoa", "dotta"),
  ...meant("games", "Fortnite", "fornite", "fortnight"),
  ...meant("games", "League of Legends", "leage of legends", "league of legnds"),
  ...meant("games", "Grand Theft Auto V", "grand teft auto", "grand thef auto"),
  ...meant("games", "Turnip Republic", "turnp republic", "turnip repulbic"),
  ...meant("games", "Gutterlight", "guterlight", "gutterligth"),
  ...meant("games", "Hollow Tide", "holow tide"),
  ...meant("tags", "speedrun", "spedrun", "speedurn", "speadrun"),
  ...meant("tags", "wholesome", "wholsome", "wholesmoe", "holesome"),
  ...meant("tags", "jumpscare", "jumpscar", "jumpsacre", "jumscare"),
  ...meant("tags", "cooking", "coking", "cookign"),
  ...meant("tags", "clutch", "cluthc", "cluch", "clutsh"),
  ...meant("tags", "world record", "wrold record", "world recrod"),
  ...meant("tags", "technical difficulties", "tecnical difficulties", "technical dificulties"),
  ...meant("tags", "glitch", "gltich", "glich"),
];
