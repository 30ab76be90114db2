/** Words that people's passwords are made of; two of them in a row, with or without digits, are still common. */
export const commonWords = new Set(
  `a abc abcd access account admin administrator adidas amanda andrea andrew angel apple arsenal asdf asdfgh ashley azerty
  babygirl baseball basketball batman biteme blahblah blink buster butterfly change changeit changeme charlie cheese chelsea
  chocolate clip clips community computer cookie daniel default discord dolphin donald dragon enter everton facebook family
  flower football forever fortnite freedom friends gaming george ginger google guest hannah harley hello hockey hunter i
  iloveyou internet is jessica jordan joshua juventus killer king letmein liverpool login london love lovely loveme lover
  madrid manchester master matrix matthew me medley mercedes michael michelle minecraft monkey mustang my myspace naruto
  nicole nintendo nothing open orange owner pass passwd password passwort pepper please player playstation pokemon princess
  purple qazwsx qwer qwert qwerty qwertz ranger robert samsung sandra secret server service shadow silver soccer spider
  spiderman sparky spring starwars steam steelers streamer summer sunshine super superman superstar target temp temporary
  test tester testing the thomas thunder tigger trustme trustno twitch twitter unknown user welcome whatever william windows
  winter xbox yankees you youtube zaq zxcvbn zxcvbnm`.split(/\s+/),
);

/** Longer ones that everybody knows. */
export const commonPhrases = new Set(
  `allyourbasearebelongtous correcthorsebatterystaple donttellanyone fuckyoufuckyou gameofthrones harrypotter
  hunterhunter ihatepasswords iloveyouforever iloveyousomuch ihavenopassword itsasecret justletmein letmeinletmein
  letmeinplease lordoftherings manchesterunited mynameis nopasswordhere opensesame passwordispassword
  pleaseletmein realmadrid supercalifragilisticexpialidocious thequickbrownfox thisisapassword thisismypassword
  tobeornottobe winteriscoming whatisthepassword whoareyou`.split(/\s+/),
);

/** What fingers do on a keyboard, and what children learn to say. */
export const commonRuns = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "yxcvbnm",
  "azertyuiop",
  "qsdfghjklm",
  "wxcvbn",
  "1q2w3e4r5t6y7u8i9o0p",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "!@#$%^&*()",
];
