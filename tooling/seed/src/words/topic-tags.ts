import { list } from "./list.ts";
import type { Topic } from "./voice.ts";

/** Tags of a large site beside those of every site, by what clips are about. */
export const topicTags: Record<Topic, readonly string[]> = {
  clutch: list("ace|last alive|no scope|flick|one tap|overtime|ninja defuse|match point|comeback|pistol round"),
  teamfight: list("wombo combo|base race|steal|engage|baron|support diff|draft|team wipe|pentakill|shotcall"),
  fail: list(`
    oops|misclick|fall damage|throw|greed|friendly fire|wrong button|bad timing|instant regret|karma`),
  glitch: list(`
    ragdoll|out of bounds|clipping|physics|t pose|desync|softlock|infinite loop|floating cow|patch day`),
  boss: list(`
    no hit|parry|second phase|final boss|fists only|soul level 1|optional boss|bleed build|dodge roll
    fog wall`),
  speedrun: list(`
    any percent|glitchless|personal best|reset|splits|frame perfect|sequence break|marathon|route
    gold split`),
  jumpscare: list("horror|scream|dark room|headphones|cat knock|chair|walkthrough|vr|ghost hunt|night stream"),
  build: list("redstone|timelapse|castle|railway|farm|interior|megabase|automation|terraforming|blueprint"),
  luck: list("one percent|drop|gacha|coin flip|loot|crit|double|shiny|pull|dice"),
  chat: list("poll|debate|storytime|donation|raid|emote|hot take|q and a|tier list|impression"),
  cooking: list("recipe|pancakes|burnt|kitchen|baking|spicy|tasting|noodles|soup|barbecue"),
  pets: list("cat|dog|parrot|hamster|turtle|duck|zoomies|nap|treat|puppy"),
  music: list("guitar|piano|cover|karaoke|drums|full combo|improvised|singing|beatbox|jam"),
  race: list("overtake|photo finish|pit stop|drift|last lap|crash|rain|drafting|hairpin|pole position"),
  roleplay: list("heist|in character|police chase|court|improv|taxi|mayor|disguise|getaway|city council"),
  strategy: list("bluff|checkmate|opening|economy|five head|mind games|bait|counter|endgame|sacrifice"),
  tech: list("blue screen|muted|lag|cable|update|webcam|keyboard|green screen|audio|power cut"),
  wholesome: list("kindness|first win|thank you|charity|reunion|birthday|family|gift|beginner|community"),
};

/** Tags of a large site that are made of another. */
export const tagForms = ["{tag} moments"];
