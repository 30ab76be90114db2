/** What staff write when they remove a post or a comment, and members when they submit. */
export const removalReasons = [
  "The same moment was posted an hour earlier; that post stays.",
  "A phone number can be read in the background.",
  "The clip was deleted on Twitch.",
  "The description named somebody who asked not to be named.",
];

export const commentRemovalReasons = [
  "Advertising.",
  "Off topic, and posted in five threads.",
  "Keep it friendly, please.",
];

/** Comments that staff remove. */
export const unwantedComments = [
  "Cheap skins and fast delivery, link in my profile!!!",
  "first",
  "sub 4 sub? sub 4 sub? sub 4 sub?",
];

export const submissionNotes = [
  "Title could be better, suggestions welcome.",
  "It gets loud at the end, nothing bad though.",
  "I'm the one in the background of this clip, all fine with me.",
  "Couldn't find the right game in the list, please check.",
  "Second try, this time with the right clip.",
];

/** Descriptions of posts that are marked as not for everybody. */
export const nsfwDescriptions = [
  "Marked NSFW for the language. There is a lot of language.",
  "NSFW: the game is bloody and so are the words.",
  "Swearing in three languages from **0:08** on.",
];
