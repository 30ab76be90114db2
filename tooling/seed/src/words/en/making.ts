import type { Voice } from "../voice.ts";

export const build: Voice = {
  titles: [
    "{hours} hours of building in {s} seconds",
    "{streamer} finishes the cathedral and lights the first lamp",
    "The sorting machine works. The sorting machine works!",
    "A whole harbour, one block at a time",
    "{streamer} reveals what the walls were for",
    "The train arrives on time at {place}",
    "Somebody measured the moon and built it at {place}",
    "The bridge stands. For now.",
    "{streamer} opens the vault door made of {tries} pistons",
  ],
  talk: [
    [
      "How long did the roof alone take?",
      "Eleven evenings, it's in the video description.",
      "Most of that was deciding on the colour.",
    ],
    [
      "The lighting. Whoever does the lighting deserves a museum.",
      "It's all candles under carpets. Simple and so good.",
    ],
    [
      "Is there a download of the world?",
      "Planned for when the harbour is finished, so in about nine years.",
      "The schematic of the tower is linked below the stream.",
    ],
    [
      "I built a square house once. It had a door.",
      "A door! Look at the architect over here.",
      "Doors are hard, don't let them talk you down.",
    ],
    ["The machine jams if you put in a boat, doesn't it.", "Everything jams if you put in a boat."],
    ["Chat picked the blue and chat was right.", "Chat also wanted lava windows. Let's stay humble."],
    ["That reveal with the music was timed to the frame.", "Rehearsed four times, we saw the test runs on Thursday."],
  ],
};

export const cooking: Voice = {
  titles: [
    "{streamer} flips the omelette onto the camera",
    "“Just a pinch of salt”",
    "The smoke alarm rates the dish",
    "{streamer} cuts an onion and tells the saddest joke",
    "Homemade noodles, {hours} hours, one dropped bowl",
    "The bread actually rises this time",
    "{streamer} learns that oil and water disagree",
    "A soup so green that the screen keys it out",
  ],
  talk: [
    [
      "The soup got keyed out by the green screen, I am crying.",
      "A bowl full of skyline.",
      "Cook in front of a blue wall next time, or eat beetroot.",
    ],
    [
      "What flour is that? Mine never rises like this.",
      "Strong bread flour and, more importantly, a night in the fridge.",
      "It's the folding. Four times, every half an hour.",
      "Did the fridge thing, it worked!!",
    ],
    ["That was not a pinch. That was a handful with confidence.", "Measured with the heart."],
    ["Smoke alarm: 10/10, would scream again.", "It's just the timer with extra steps."],
    [
      "Somebody save the noodles 😭",
      "They were eaten. “Floor spice”, quote.",
      "Five second rule, observed for eleven seconds.",
    ],
    [
      "I came for games and stayed for the knife skills.",
      "The knife skills are scary good, the plating is abstract art.",
    ],
  ],
};

export const music: Voice = {
  titles: [
    "{streamer} plays {game}'s theme on {n} bottles",
    "Full combo on the song everyone fails at {s} seconds",
    "Chat gives three notes, {streamer} gives a song",
    "The solo that stopped the whole voice call",
    "{streamer} tunes the piano with a kitchen spoon",
    "Sight-read at 220 bpm, one miss",
    "A lullaby for {viewers} strangers",
    "{streamer} loops the cat into a beat",
  ],
  talk: [
    [
      "From three notes to *that* in under a minute. What.",
      "Music theory is a cheat code.",
      "It's the chord under the second note. Turns it from silly to sad.",
    ],
    ["One miss. ONE. And it was the easy part.", "It's always the easy part, that's when you start to think."],
    [
      "Does anyone have the full version?",
      "It's the VOD from Sunday, about two hours in.",
      "I ripped the chords, if anybody wants to play along: Am, F, C, E7.",
      "You're a hero, thanks!",
    ],
    ["The cat's timing is better than my drummer's.", "I am that drummer. Fair."],
    [
      "I've had this on loop for an hour and my flatmate is learning the words.",
      "There are no words.",
      "There are now.",
    ],
    ["This is the kind of thing I come here for.", "Same. More of this, fewer patch notes."],
  ],
};
