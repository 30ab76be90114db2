import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import type { Person } from "./people.ts";
import type { Site } from "./use-medley.ts";

/** Debian's. The first is the second without what shows windows, and does a sixth less work for the same pages. */
const browsers = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"] as const;

/** The second line keeps Chromium from talking to its makers. */
const flags = [
  ...["--no-sandbox", "--disable-gpu", "--no-first-run"],
  ...["--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

interface VisitOptions {
  as?: Person;
  /** 1440 by default. From 768 downwards a touch screen. */
  width?: number;
  dark?: boolean;
  javaScript?: boolean;
  /** Complaints of the browser that belong to what is tested: a page that isn't there is one. */
  expected?: RegExp;
}

/** One reader's browser window. What its pages complain of, or ask other hosts for, fails the test. */
export interface Visit {
  page: Page;
  context: BrowserContext;
}

/** Gives the test file a browser; each visit has cookies and storage of its own. */
export function useBrowser(site: Site): (options?: VisitOptions) => Promise<Visit> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browsers.find(existsSync), args: flags });
  });
  afterAll(() => browser?.close());

  return async (options = {}) => {
    if (!browser) throw new Error("The browser runs only while tests do.");
    const context = await browser.newContext(contextOptions(site, options));
    if (options.as) await context.addCookies([{ name: "medley_session", value: options.as.session, url: site.url }]);
    context.setDefaultTimeout(15_000);
    const complaints = watch(context, site, options.expected);
    onTestFinished(async () => {
      await context.close();
      expect(complaints).toEqual([]);
    });
    return { page: await context.newPage(), context };
  };
}

function contextOptions({ url }: Site, options: VisitOptions): BrowserContextOptions {
  const { width = 1440, dark = false, javaScript = true } = options;
  const small = width < 768;
  return {
    baseURL: url,
    viewport: { width, height: small ? 844 : 900 },
    hasTouch: small,
    isMobile: small,
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: javaScript,
    locale: "en-GB",
  };
}

/** Notes errors and warnings on the console (a broken policy is one), exceptions, faults of the server and foreign hosts. */
function watch(context: BrowserContext, { url }: Site, expected: RegExp | undefined): string[] {
  const complaints: string[] = [];
  const note = (complaint: string) => {
    // Whether a script that was fetched ahead is used "within a few seconds" says how busy the machine is.
    const slow = /was preloaded using link preload but not used within a few seconds/.test(complaint);
    if (!slow && !expected?.test(complaint)) complaints.push(complaint);
  };
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) note(`${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => note(`exception: ${error.error()}`));
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== url && !["data:", "blob:"].includes(protocol)) note(`request to ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 500) note(`${response.status()} of ${response.url()}`);
  });
  return complaints;
}
