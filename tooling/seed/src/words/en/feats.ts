import type { Voice } from "../voice.ts";

export const speedrun: Voice = {
  titles: [
    "{streamer} saves {s} seconds with a skip from last night",
    "World record pace, and then {place}",
    "Attempt {tries}: personal best by {s} frames",
    "The new route through {place} in one take",
    "{streamer} lands the blind jump twice in a row",
    "Best split of the year, worst ending of the week",
    "{game} any% in one breath",
    "The timer stops and nobody breathes",
    "{streamer} loses the record to a menu",
  ],
  talk: [
    [
      "For those who don't run this: the skip at {place} was thought impossible until March.",
      "It was “tool only” until March. Now people do it with a broken stick.",
      "And the person who found it isn't even a runner, just somebody who likes walls.",
    ],
    [
      "What does the frame counter in the corner mean?",
      "Input timing. Green is inside the two frame window, red is early.",
      "It's so the run can be verified afterwards.",
    ],
    [
      "Lost to a MENU. I need to lie down.",
      "Menus are the true final boss.",
      "The cursor remembers. The cursor never forgives.",
    ],
    ["{tries} attempts and the reaction is a nod. Runner brain.", "The nod says “one more”."],
    [
      "Is glitchless still a category people play?",
      "Very much so, the board is more active than any% this year.",
      "Yes, and it's the better one to watch. Fight me.",
    ],
    ["The blind jump twice in a row is about one in four hundred.", "One in 380, we counted in the server last month."],
    ["My heart rate on that last split: yes.", "My watch asked whether I was exercising."],
  ],
};

export const luck: Voice = {
  titles: [
    "A 0.3% drop, twice in {n} minutes",
    "{streamer} needs one card out of {tries}. Guess.",
    "The chest says no. The other chest says NO.",
    "{streamer} rolls the one thing that loses the game",
    "First pull of the day and chat goes silent",
    "{place} looked like a safe place for {n} seconds",
    "{item} from the very first crate",
    "Every coin flip lost, a compilation in one game",
    "The dice have chosen violence",
  ],
  talk: [
    [
      "0.3% twice is about one in a hundred thousand. I did the maths so you don't have to.",
      "One in 111 111, if they're independent.",
      "They're never independent when {streamer} is live.",
    ],
    ["Meanwhile I have opened {tries} of these for one pair of boots.", "Are they good boots?", "They are okay boots."],
    [
      "There has to be a pity timer, right?",
      "There is, at 80, but it resets with the banner.",
      "Officially no. Unofficially everybody's spreadsheet says yes.",
    ],
    ["The chat going silent before the reveal", "{viewers} people holding their breath on the internet."],
    [
      "Luck is a skill when you stand in the right spot {n} times.",
      "Luck is a skill when it happens to me and a bug when it happens to you.",
    ],
    ["{item} would have ended the game two rounds earlier.", "And then we'd have no clip."],
    ["My condolences to everyone watching this after their own session.", "Just came from mine. Not okay."],
  ],
};

export const race: Voice = {
  titles: [
    "{n} wide into {place} and nobody lifts",
    "{streamer} wins by the width of a mirror",
    "Last to first in one lap of {place}",
    "Ran out of fuel {s} metres before the line",
    "The cleanest overtake on the outside of {place}",
    "{streamer} spins, lands backwards, keeps the lead",
    "Wet track, slick tyres, no fear",
    "The pit crew forgot a wheel and it still worked",
  ],
  talk: [
    [
      "Outside, in the wet, on cold tyres. No.",
      "There's more grip off the racing line when it rains, the rubber gets slippery.",
      "Still no. Beautiful, but no.",
    ],
    [
      "The respect from the other driver, leaving exactly one car's width.",
      "Racing as it should be.",
      "Compare that with my lobby, where turn one is a demolition derby.",
    ],
    [
      "What wheel is that? The force feedback looks like it wants to kill.",
      "Direct drive, and yes, it does.",
      "Eight newton metres. My wrists hurt from watching.",
    ],
    ["Out of fuel in sight of the line is a kind of poetry.", "The coasting took longer than the rest of the lap."],
    ["Somebody frame the gap at the finish: 0.004.", "That's eleven centimetres, for those who like it visual."],
    [
      "I blame the pit strategy, as always.",
      "One stop was the right call, the safety car killed it.",
      "Two stops or nothing.",
    ],
  ],
};

export const strategy: Voice = {
  titles: [
    "{streamer} finds the quiet move and the room goes cold",
    "Nobody builds {item} here, except today",
    "The trap was set {n} turns ago",
    "{streamer} sells everything at 8 HP and wins the lobby",
    "A sacrifice that looks like a mistake for {s} seconds",
    "Level eight, no items, one idea",
    "The opponent resigns and {streamer} doesn't know why",
    "Three-star on the last possible roll",
  ],
  talk: [
    [
      "Can somebody explain why that works? It just looks like giving away a piece.",
      "If it's taken, the back line opens and there's no defence on the diagonal. If it isn't taken, it simply stays there and hurts.",
      "It's a question with no good answers, basically.",
      "Ah, so it's my weekly meeting. Got it.",
    ],
    ["The trap being laid {n} turns earlier is what gets me. Rewatch from the start.", "Rewatched. I feel small."],
    ["Selling everything at 8 HP takes nerves I don't have.", "It's the interest. Everybody forgets the interest."],
    [
      "Is {item} actually good now, or is this a one-off?",
      "It has been good for two patches, nobody plays it because it's ugly.",
      "One-off. Please don't try this in ranked, signed, somebody who tried this in ranked.",
    ],
    ["“I don't know why that worked” is the most honest thing said on stream this year.", "Put it on a shirt."],
    ["The engine gives it two exclamation marks.", "The engine took nine seconds to see it, too."],
  ],
};
