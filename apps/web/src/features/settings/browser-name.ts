const browsers: [sign: RegExp, name: string][] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bVivaldi\//, "Vivaldi"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bHeadlessChrome\/|\bChrome\/|\bCriOS\/|\bChromium\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: [sign: RegExp, name: string][] = [
  [/\bAndroid\b/, "Android"],
  [/\biPad\b/, "iPad"],
  [/\biPhone\b|\biPod\b/, "iPhone"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bLinux\b|\bX11\b/, "Linux"],
];

/** "Firefox on Linux" out of a User-Agent header: enough to tell one's own browsers apart, and a guess at that. */
export function browserName(userAgent: string): string {
  const browser = find(browsers, userAgent);
  const system = find(systems, userAgent);
  if (browser && system) return `${browser} on ${system}`;
  const program = /^[\w.-]{2,30}(?=\/|$)/.exec(userAgent)?.[0];
  return browser ?? system ?? (program && program !== "Mozilla" ? program : "Unknown browser");
}

/** Whether it is held in a hand, for the picture beside it. */
export function isHandheld(userAgent: string): boolean {
  return /\b(?:Android|iPhone|iPod|iPad|Mobile)\b/.test(userAgent);
}

function find(table: [sign: RegExp, name: string][], text: string): string | undefined {
  return table.find(([sign]) => sign.test(text))?.[1];
}
