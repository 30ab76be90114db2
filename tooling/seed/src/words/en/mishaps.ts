import type { Voice } from "../voice.ts";

export const fail: Voice = {
  titles: [
    "{streamer} explains why this jump is easy",
    "“Watch and learn,” said {streamer}, four seconds before this",
    "The most confident wrong turn of the week",
    "{streamer} loses {hours} hours of progress to one key press",
    "How not to enter {place}",
    "{streamer} throws {item} at the wrong person",
    "It was all going so well until {place}",
    "“I never fall here”",
    "The victory dance comes a little early",
    "{streamer} reads the tutorial out loud and ignores it",
    "One button. There was only one button.",
  ],
  talk: [
    [
      "The pause before the scream. You can hear the soul leave.",
      "Then the very quiet “okay”.",
      "I have made that exact sound at my desk.",
    ],
    ["“I never fall here” is the most powerful spell in gaming.", "Right next to “last game”."],
    ["Please tell me there was a save.", "There was not a save.", "There was one. From {hours} hours earlier."],
    [
      "Chat saw it coming ten seconds before. Look at the wall of question marks.",
      "Backseat gaming, but make it prophecy.",
    ],
    [
      "To be fair, the key binding for that is awful.",
      "Rebinding exists.",
      "The default has been wrong since launch and nobody will change my mind.",
    ],
    [
      "I laughed, then I remembered I did the same yesterday with a better excuse.",
      "What was the better excuse?",
      "The cat.",
    ],
    ["The way {streamer} just stands up and leaves the room", "Came back with a sandwich. Legend."],
    ["Confidence 100, execution 3.", "3 is generous."],
  ],
};

export const glitch: Voice = {
  titles: [
    "The horse has decided to be a helicopter",
    "{streamer} sits down and leaves the planet",
    "{place} is not where it used to be",
    "The physics engine says no",
    "A door, a barrel, and the speed of light",
    "{streamer} finds the part of {game} that nobody finished",
    "The elevator only goes sideways now",
    "Two objects in one place: a short film",
    "{foe} politely waits inside the wall",
    "{streamer} saves the game, the game does not save {streamer}",
  ],
  talk: [
    [
      "Can somebody explain what happens there, technically?",
      "Two colliders overlap, the solver pushes them apart, and the push is proportional to how deep they are. So: yeet.",
      "Short version: the game tries to fix it and fixes it too much.",
    ],
    [
      "Not a bug, a fast travel option.",
      "Speedrunners are taking notes right now.",
      "Patch notes: “removed flying”. Boo.",
    ],
    [
      "I reported this one two years ago. The answer was “working as intended”.",
      "It is clearly working as intended by somebody.",
    ],
    ["The calm “huh” from {streamer}", "Seen it all, done it all, stuck in it all."],
    [
      "Does this still work on the current version?",
      "Tried it just now: yes, but you land in the water.",
      "Got it on the third attempt, {place}, jump while sitting.",
    ],
    [
      "The music keeps playing as if nothing happened and that kills me.",
      "Elevator music while leaving orbit. Cinema.",
    ],
    ["Somewhere a QA tester feels vindicated.", "Ticket closed, ticket reopened, ticket framed on the wall."],
  ],
};

export const jumpscare: Voice = {
  titles: [
    "{streamer} says “there's nothing in here”",
    "Headphones warning: {streamer} opens the wrong door",
    "The doorbell rings at exactly the wrong moment",
    "{place}, lights off, and a very brave chat",
    "{streamer} scares {foe} back",
    "The cat picks this moment to jump on the desk",
    "Thirty minutes of silence, then this",
    "{streamer} refuses to go into {place} for {n} minutes",
  ],
  talk: [
    [
      "The doorbell!! I thought it was mine.",
      "I went to check mine.",
      "It was a parcel. The parcel was a night light. You can't write this.",
    ],
    ["Watched this muted and still jumped.", "Muted, at half brightness, in daylight. Still jumped."],
    [
      "How do people play this alone?",
      "With {viewers} friends watching.",
      "I play it with the lights on and a podcast running, which ruins it completely. Ten out of ten.",
    ],
    ["{streamer} apologising to the monster is so polite", "“Sorry, sorry, wrong room”"],
    [
      "The sound design in {game} deserves every award.",
      "The breathing changes when you hold {item}. I noticed that on my second run and slept badly.",
    ],
    ["0:21. Chair. Gone.", "Chair: 1, {streamer}: 0."],
    [
      "Pro tip: {foe} only moves when you look away, so never blink.",
      "That's somehow worse than not knowing.",
      "Is that true or are you trying to ruin my evening?",
    ],
  ],
};

export const tech: Voice = {
  titles: [
    "{streamer} talks for {n} minutes with the mic off",
    "The green screen has left the building",
    "Power cut one second before the end",
    "{streamer} shows the wrong window, thankfully a recipe",
    "The face tracking chooses the lamp instead",
    "Windows would like to restart now",
    "{streamer} fixes the audio and loses the video",
    "Stream delay {s} seconds, comedy timing perfect",
    "The robot voice reads the whole error message",
  ],
  talk: [
    [
      "{viewers} people typing MIC at once and still no reaction.",
      "It's like shouting at the television, but the television has a chat box.",
      "I sent a raid, an e-mail and a letter.",
    ],
    ["One second. ONE SECOND. I would simply move house.", "The neighbours had fireworks of their own apparently."],
    [
      "What setup is that? I get the same crackling on mine.",
      "Sample rates don't match. Set both to 48 kHz and it's gone.",
      "Could also be the USB hub. Mine was the hub.",
      "It was the sample rate, thank you!!",
    ],
    ["The lamp has better facial expressions than me.", "The lamp has a sponsorship deal by now."],
    [
      "Could have been so much worse than a recipe.",
      "The recipe was good too, I made it.",
      "Twenty minutes at 200 degrees, for those asking.",
    ],
    ["Turning it off and on again has a 100% success rate in my heart.", "And 40% in my living room."],
    ["Editor here: I left this in on purpose.", "Give the editor a raise.", "We see you, we thank you."],
  ],
};
