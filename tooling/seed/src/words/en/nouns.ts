import type { Genre } from "../../content/genre.ts";

/** What English titles and comments of a genre speak of. */
export interface Nouns {
  place: readonly string[];
  foe: readonly string[];
  item: readonly string[];
}

export const nouns: Record<Genre, Nouns> = {
  shooter: {
    place: ["the B site", "mid", "the car park", "the catwalk", "the back stairs", "the long corridor"],
    foe: ["the last sniper", "their top fragger", "the rusher", "the one with the shield"],
    item: ["a pistol", "one smoke", "the shotgun", "a single flash", "the knife", "a borrowed rifle"],
  },
  royale: {
    place: [
      "the final circle",
      "the lighthouse",
      "the train yard",
      "that one bathroom",
      "the rooftop",
      "the storm wall",
    ],
    foe: ["the third party", "the team on the hill", "the squad in the bush", "the last duo"],
    item: ["a gold shotgun", "two bandages", "a crossbow", "the launch pad", "an empty sniper", "the fishing rod"],
  },
  moba: {
    place: ["the river", "the pit", "the mid tower", "the enemy jungle", "the high ground"],
    foe: ["the fed carry", "their jungler", "the whole back line", "the invisible one"],
    item: ["the smoke", "a force staff", "the last ward", "boots and a dream", "a stolen ultimate"],
  },
  sandbox: {
    place: ["the nether roof", "spawn", "the old mine", "the harbour", "the sky islands", "the village"],
    foe: ["the creeper", "a very calm cow", "the dragon", "the night", "the neighbour's golem"],
    item: ["a bucket", "the last torch", "a boat", "forty pistons", "a diamond hoe", "a carrot on a stick"],
  },
  souls: {
    place: ["the swamp", "the drowned chapel", "the bridge", "the fog gate", "the elevator shaft"],
    foe: [
      "the twin knights",
      "the Ashen Widow",
      "the dog in the hallway",
      "the dragon on the stairs",
      "the Tide Abbot",
    ],
    item: ["a broken sword", "bare fists", "the ladle", "one flask", "a ladder shield", "the starter dagger"],
  },
  openworld: {
    place: ["the bank", "the car wash", "the airport", "the pier", "city hall", "the mountain road"],
    foe: ["the sheriff", "a parked truck", "the traffic", "the tow truck driver", "an angry goose"],
    item: ["a shopping trolley", "the golf cart", "a very long ladder", "the spare key", "an ice cream van"],
  },
  chat: {
    place: ["the kitchen", "the living room", "the balcony", "the supermarket", "the last train"],
    foe: ["the smoke alarm", "the neighbour", "the algorithm", "the printer", "the door"],
    item: ["a whiteboard", "a kazoo", "the big spoon", "a rubber duck", "the spare webcam"],
  },
  tactics: {
    place: ["the last round", "the carousel", "the e-file", "the bench", "the back row"],
    foe: ["the lobby favourite", "the mirror match", "the queen", "the one with nine lives left"],
    item: ["six assassins", "the bongcloud", "a level four pawn storm", "three tears", "an army of frogs"],
  },
  racing: {
    place: ["turn one", "the chicane", "the hairpin", "the tunnel", "the pit lane", "the harbour bend"],
    foe: ["the leader", "the safety car", "a seagull", "the ghost lap", "the rival in blue"],
    item: ["old tyres", "no front wing", "third gear", "a borrowed wheel", "the spare car"],
  },
  horror: {
    place: ["the cellar", "the ninth floor", "the nursery", "the ward", "the last carriage", "the crawl space"],
    foe: ["the tall one", "the mannequin", "the voice in the vent", "the nurse", "the thing in the mirror"],
    item: ["the flashlight", "one last match", "the music box", "an old camera", "the radio"],
  },
  platformer: {
    place: ["the clock tower", "the spike garden", "the wind tunnel", "level 3-4", "the falling library"],
    foe: ["the moth king", "the big gear", "the saw", "the final staircase"],
    item: ["a wall kick", "no double jump", "the kite", "one heart", "the glide"],
  },
  rhythm: {
    place: ["the bridge", "the final chorus", "the drum solo", "the triplets"],
    foe: ["the hidden song", "the expert chart", "the offbeat", "the final encore"],
    item: ["a dance mat", "one hand", "two spoons", "a toy guitar", "the old drum kit"],
  },
  cosy: {
    place: ["the market", "the greenhouse", "the pond", "the festival", "the hill behind the mill"],
    foe: ["the goose", "the tax collector", "the rain", "the rival pumpkin", "the mole"],
    item: ["a giant turnip", "the watering can", "one perfect peach", "a lantern", "the good umbrella"],
  },
  space: {
    place: ["the airlock", "dock seven", "the asteroid belt", "the reactor", "the far side of the moon"],
    foe: ["the autopilot", "a loose panel", "the customs drone", "gravity", "the cargo"],
    item: ["a mop", "half a wing", "the emergency tape", "a potato", "one thruster"],
  },
  physics: {
    place: ["the car park", "the roof", "the office party", "the seesaw", "the narrow bridge"],
    foe: ["the shopping trolley", "the pigeon boss", "a revolving door", "the piano", "the swan"],
    item: ["a sofa", "one very long plank", "the trombone", "a barrel", "the umbrella"],
  },
};
