import type { Voice } from "../voice.ts";

export const chat: Voice = {
  titles: [
    "Chat convinces {streamer} that ducks have no knees",
    "{streamer} reads one message too many",
    "The text-to-speech says what everybody thinks",
    "{viewers} people vote, {streamer} regrets asking",
    "{streamer} tries to end the stream for {n} minutes",
    "A viewer corrects {streamer}'s maths, politely and fatally",
    "The poll was a mistake",
    "{streamer} explains cricket with tea cups",
    "Chat finds the typo in the merch",
    "“One last story,” {hours} hours ago",
  ],
  talk: [
    [
      "The typo on {tries} shirts. Collector's items now.",
      "I ordered two. I want the typo.",
      "Officially it's a “limited edition”. Very limited. Spelling especially.",
    ],
    [
      "Never ask chat anything with two options and one bad idea.",
      "The bad idea has a 100% win rate.",
      "Democracy works, just not for you.",
    ],
    [
      "Ducks do have knees though?",
      "They do, they're hidden under the feathers, which is what makes this so good.",
      "Don't. Let us have this.",
    ],
    ["“One last story” is when you know to get snacks.", "I made dinner, ate it, did the dishes. Story still going."],
    ["The tea cup explanation is the first time I understood cricket.", "You understood tea cups. It's a start."],
    ["Text-to-speech pronouncing every emoji is my favourite kind of humour.", "“Skull. Skull. Skull. Folded hands.”"],
    ["The face while doing the maths again, slowly realising", "0:27, the exact moment. Frame it."],
  ],
};

export const pets: Voice = {
  titles: [
    "The cat ends the match with one paw",
    "{streamer}'s dog has opinions about the boss fight",
    "A parrot learns the subscriber alert",
    "The hamster escapes live, {viewers} people search",
    "Cat on keyboard buys {tries} potions",
    "{streamer}'s dog brings a sock to every interview",
    "Tortoise crosses the desk in real time",
    "The kitten discovers the mouse cursor",
  ],
  talk: [
    [
      "What's the cat's name? Asking for everyone.",
      "Biscuit. The channel point reward is called “feed Biscuit”, it's always sold out.",
      "Biscuit, and the older one in the back is Professor.",
    ],
    ["{tries} potions is a perfectly reasonable number, let the cat cook.", "Inventory management by Biscuit."],
    [
      "The parrot doing the alert sound while nobody subscribed is fraud and I support it.",
      "Best growth hack I've seen.",
    ],
    [
      "Did they find the hamster?",
      "Inside the sleeve of the hoodie. The hoodie that was being worn.",
      "After {n} minutes, and chat saw it first.",
      "Thank goodness, I couldn't have slept.",
    ],
    [
      "Tortoise cam when?",
      "There is one now! Thursdays.",
      "Best thing on this site, nothing happens, I watch all of it.",
    ],
    ["The dog with the sock. Every. Single. Time. Tail going like a propeller.", "He is a good host."],
  ],
};

export const roleplay: Voice = {
  titles: [
    "The getaway driver stops at every red light",
    "{streamer} talks the whole police force into a group photo",
    "A courtroom scene, improvised, with a goat as witness",
    "The heist goes to plan until somebody orders pizza",
    "{streamer} sells the same car {n} times",
    "Undercover for {hours} hours, exposed by a ringtone",
    "The mayor's speech and the flying bus",
    "{streamer} breaks character for one second, everybody saw",
  ],
  talk: [
    [
      "Stopping at the red light WITH the sirens behind. Commitment to the character.",
      "He also indicated. During the chase.",
      "Safest criminal in the city.",
    ],
    [
      "The goat was sworn in. I repeat, the goat was sworn in.",
      "And then refused to answer, as is its right.",
      "Best lawyer in the whole server, honestly.",
    ],
    [
      "Which server is this? Is it open?",
      "Applications open on the first of the month, there's a queue.",
      "Whitelist only, but they take newcomers who read the rules.",
    ],
    ["Whoever orders pizza during a heist is a genius or a cop.", "Why not both."],
    ["You can hear somebody else laughing off mic at 0:31.", "That's the judge."],
    ["The same car {n} times, to the same person, is art.", "The buyer said each one “felt different”."],
  ],
};

export const wholesome: Voice = {
  titles: [
    "{streamer}'s mum joins for the first time and carries",
    "A stranger in {game} waits so that nobody plays alone",
    "The whole lobby stops fighting to watch the sunset",
    "{streamer} finds out that the viewer from year one is a mod",
    "A kid on voice chat hands {streamer} the whole inventory",
    "Grandpa's first win, {tries} games in",
    "{viewers} viewers say good night one by one",
    "Two rivals share the last heal",
    "{streamer} reads a letter from a new fan and needs a minute",
  ],
  talk: [
    ["Who is cutting onions in here?", "Me. I'm making a stew and I'm also crying.", "It's a very dusty evening."],
    [
      "Mum carrying is the best plot twist of the season.",
      "She asked where the “shouty button” was, then went 9 and 2.",
    ],
    [
      "The whole lobby just... stopping. I didn't know this game had it in it.",
      "Give people a sunset and a wave emote.",
      "This is why proximity chat should be everywhere.",
    ],
    [
      "Does anybody know whether grandpa still plays?",
      "Every Sunday. He has a better webcam than most of us now.",
      "He joined the tournament last month! Lost in round one, had the time of his life.",
    ],
    ["Needed this today. Thank you for posting it.", "Same here. Take care, stranger.", "Hope your day gets better."],
    ["More of this on the front page, please.", "Sort by top of the month, tag wholesome, thank me later."],
  ],
};
