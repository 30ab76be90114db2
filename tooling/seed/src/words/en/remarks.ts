/** How a remark may begin; put before one of `remarks`, it makes a comment for long threads. */
export const openings = [
  "Okay but",
  "Late to this, but",
  "Second watch, and",
  "Not to be dramatic, but",
  "Genuinely,",
  "Small thing, but",
  "I keep coming back because",
  "Came from the weekly top, and",
  "For me",
  "As somebody who plays this badly,",
  "Muted it first, unmuted it later, and",
  "My flatmate wants to add that",
];

export const remarks = [
  "the timing is unreal.",
  "the sound alone deserves the upvote.",
  "nobody talks about what happens in the top left corner.",
  "the look at the camera is what makes it.",
  "this is better than the trailer for {game}.",
  "{streamer} has no right to be this calm.",
  "I would have quit right there.",
  "the chat scrolling past is its own comedy.",
  "{place} has never been the same since.",
  "that was either planned for weeks or not at all.",
  "you can feel the moment it stops being a plan.",
  "the last second is the best second.",
  "I have questions about {item}.",
  "this is exactly why I still play {game}.",
  "{foe} deserved it.",
  "it gets funnier without context.",
  "the confidence is what I'm here for.",
  "whoever clipped this at the right second, thank you.",
  "I've seen worse from professionals.",
  "there should be a slow motion version of this.",
  "it ends exactly where it should.",
  "the pause in the middle says more than the words.",
];

/** What a new title is made of an old one with, once every title of a topic was used. */
export const twists = [
  "{title} ({game})",
  "{title}, take two",
  "{streamer}: {title}",
  "{title} [sound on]",
  "{title} after {hours} hours of {game}",
  "{title} | {streamer}",
  "Day {tries}: {title}",
  "{title} (with {viewers} witnesses)",
];
