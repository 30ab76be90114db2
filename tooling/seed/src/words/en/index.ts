import type { Tongue } from "../voice.ts";
import { luck, race, speedrun, strategy } from "./feats.ts";
import { boss, clutch, teamfight } from "./fights.ts";
import { build, cooking, music } from "./making.ts";
import { fail, glitch, jumpscare, tech } from "./mishaps.ts";
import { chat, pets, roleplay, wholesome } from "./people.ts";

export const english: Tongue = {
  topics: {
    ...{ clutch, teamfight, fail, glitch, boss, speedrun, jumpscare, build, luck },
    ...{ chat, cooking, pets, music, race, roleplay, strategy, tech, wholesome },
  },
  talk: [
    ["First time I see {streamer} here, instant follow.", "Welcome! The Thursday streams are the best ones."],
    ["Title undersells it.", "For once!", "Usually it's the other way round."],
    [
      "Who else is watching this at work?",
      "On the second monitor, like a professional.",
      "It's research. If anybody asks.",
    ],
    [
      "I've watched this five times and found something new each time. Look at the chat in the corner.",
      "The one message in all caps, wow.",
    ],
    [
      "Is there a longer version? The clip starts right after the good part, I feel.",
      "The VOD is still up, it's about two hours in.",
      "The minute before it is mostly loading, you're not missing much.",
    ],
    ["Unpopular opinion, but I think last week's clip was better.", "Different genre of good.", "Respectfully: no."],
    ["Saved for the yearly compilation.", "If this doesn't make the compilation we riot. Politely."],
    [
      "For everyone skimming:\n\n- **0:04** the setup\n- **0:11** the look into the camera\n- **0:19** the thing itself\n- **0:24** the silence",
      "0:24 is my favourite.",
      "Doing the work nobody asked for and everybody needed.",
    ],
    [
      "My rating:\n\n| what | points |\n|:--|--:|\n| skill | 7 |\n| luck | 8 |\n| sound | 11 |\n| dignity | 2 |",
      "Dignity at 2 is generous.",
      "Sound at 11 is correct.",
    ],
    ["> nobody believed\n\nI believed. I have witnesses.", "Name one."],
    ["The way *nobody* in the call says anything for three whole seconds.", "Then all at once. Perfect comedy."],
    ["~~Skill~~ ~~Luck~~ Destiny.", "This is the only correct take."],
    ["Can we get a tag for this kind of clip?", "There is one, it just isn't used enough.", "Seconded."],
    ["This belongs on the front page.", "Did my part.", "It's there now!"],
  ],
  replies: [
    "This.",
    "Couldn't have said it better.",
    "Hard disagree, but I respect it.",
    "You're not wrong.",
    "That's exactly what I thought on the second watch.",
    "Source? I'd love to read more about it.",
    "I tried it last night. Can confirm.",
    "I tried it last night. Can *not* confirm.",
    "Okay, that made me laugh out loud on a train.",
    "Happy to be proven wrong, but I doubt it.",
    "Fair point, I hadn't looked at it that way.",
    "And yet here we are, both watching it again.",
    "Somebody had to say it.",
    "Counterpoint: it's funny.",
    "Ha, that's the whole game in one sentence.",
    "Thanks, that explains a lot!",
    "You clearly play this more than I do.",
    "That's what they said last patch, too.",
    "Let's agree that it was entertaining.",
    "**Exactly.** People forget that.",
    "I'd watch a whole stream of that.",
    "Alright, alright, I give up. You win.",
    "No, wait, look at it once more, slowly.",
    "Depends on the day, I guess.",
  ],
  descriptions: [
    "From last night's stream, about two hours in. Headphones recommended.",
    "Context: {streamer} had promised chat to stop after this one. That was {hours} hours earlier.",
    "I clipped this from my phone, sorry for cutting off the last second.\n\nWatch the **minimap**, then watch it again.",
    "Three things to look out for:\n\n1. the chat, right before\n2. {streamer}'s eyebrows\n3. the thing in the background",
    "> “That can't happen.”\n\n— {streamer}, thirty seconds earlier",
    "Played on {game}, latest patch. Yes, this still works. No, you shouldn't.",
  ],
};
