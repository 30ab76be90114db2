import type { Voice } from "../voice.ts";

export const clutch: Voice = {
  titles: [
    "{streamer} wins the 1v{n} with {hp} HP left",
    "The calmest 1v{n} I have seen this season",
    "Nobody in chat believed this 1v{n} was winnable",
    "{streamer} holds {place} alone until the last second",
    "Out of ammo, {hp} HP, and still the round is ours",
    "They forgot about {streamer} at {place}",
    "Four shots, four down, one very quiet voice call",
    "{s} seconds on the clock and {streamer} just starts walking",
    "Match point, 1v{n}, {item} only",
    "{streamer} turns a lost round with nothing but {item}",
    "Watch the minimap in this 1v{n}, not the crosshair",
  ],
  talk: [
    [
      "How did you even see {foe} behind {place}?",
      "Audio. You can hear the reload if you turn it up.",
      "Slow it down: there is a shoulder for about two frames.",
    ],
    [
      "The patience is the real skill here. I would have peeked after two seconds.",
      "I would have peeked before the round started.",
      "That and not reloading after the first kill. Everybody reloads after the first kill.",
    ],
    ["{hp} HP. My hands were shaking and I wasn't even playing.", "Mine too, and I knew the title."],
    [
      "Hot take: the other team lost this more than {streamer} won it. Why would you come in one by one?",
      "Because it is ranked and it is Tuesday.",
      "They had {s} seconds to trade and nobody called. Still had to hit the shots though.",
      "You can say that about every clutch ever.",
    ],
    ["The silence from the teammates, then all of them screaming at once", "0:19 is my new alarm tone."],
    [
      "What sensitivity is that? The flick at the end looks inhuman.",
      "It's lower than you think, look how far the arm moves on the camera.",
      "800 dpi, it's in the panels below the stream.",
    ],
    [
      "I was in this lobby. We heard footsteps and agreed it was nothing. It was not nothing.",
      "Thank you for your service.",
    ],
    ["Whoever let {streamer} have {item} should answer for it.", "It gets nerfed every patch and it still does this."],
  ],
};

export const teamfight: Voice = {
  titles: [
    "The {n}-man ultimate that ended a fifty minute game",
    "{streamer} steals it with {hp} HP and walks away",
    "Base race decided by one auto attack",
    "{streamer} waits, waits, waits, and presses one button",
    "They dove {place} five against two. It went badly.",
    "From 12k gold behind to this fight",
    "The support had the plan all along",
    "One smoke, {n} kills, game over",
    "{streamer} predicts the flash and nobody can explain how",
  ],
  talk: [
    [
      "Rewatch it from the support's side. The whole fight hangs on that one save at 0:09.",
      "Supports carrying and nobody noticing, name a more iconic duo.",
      "Second this, the highlight is not the ultimate, it's {item} before it.",
    ],
    [
      "How is that not cancelled by the stun?",
      "The cast point finished a frame earlier. It's always a frame.",
      "Turn rate. The other one had to turn around first.",
    ],
    [
      "50 minutes of farming for eight seconds of fighting. I love this genre.",
      "And 49 of those minutes were arguing.",
    ],
    ["The caster voice cracking is the best part.", "He needs a glass of water and a holiday."],
    [
      "Unpopular opinion: going for {place} there was correct, they just executed it badly.",
      "With two on the respawn timer? Never.",
      "Agreed, if the mid waits one second it's a clean win.",
    ],
    ["12k behind and people still type gg at minute ten.", "I typed gg at minute ten. I was wrong. I'll do it again."],
    [
      "{streamer} does this once a month and I still don't know how the enemy walks into it.",
      "Because the other 29 days it's a bluff.",
    ],
  ],
};

export const boss: Voice = {
  titles: [
    "Attempt {tries}. {streamer} finally gets {foe}",
    "{foe} goes down with {hp} HP left and no second try",
    "{streamer} beats {foe} with {item} because chat asked",
    "The second phase nobody had seen yet",
    "{streamer} celebrates one hit too early",
    "{hours} hours of {foe}, ended by a lucky stagger",
    "Parry, parry, parry, silence",
    "No damage on {foe}, first try of the day",
    "{foe} falls off the map and {streamer} takes it",
  ],
  talk: [
    [
      "Attempt {tries}... I was there for attempt three and said “should be done tonight”.",
      "You jinxed it, admit it.",
      "In fairness, you didn't say which night.",
    ],
    [
      "Is {item} actually good or is it just pain?",
      "Pain. The scaling falls off a cliff after the early game.",
      "It's fine with the right buff, the moveset is just slow.",
    ],
    [
      "You can see the moment the panic rolling stops and the dance starts.",
      "About 0:14. From there it's just rhythm.",
    ],
    [
      "Celebrating at one hit left is how I lost to {foe} too. Twice.",
      "Only twice?",
      "The camera turns away and so does your luck.",
    ],
    [
      "Does it count if the boss falls off by itself?",
      "It counts. The souls are in the bank.",
      "After {hours} hours everything counts.",
      "Morally? No. Legally? Yes.",
    ],
    ["The shout at the end woke up my dog.", "Same, and I don't have a dog."],
    [
      "Tip for anyone stuck here: roll *into* the second swing, not away from it.",
      "This. Away is where the hitbox goes.",
      "I needed this comment three weeks ago.",
    ],
  ],
};
