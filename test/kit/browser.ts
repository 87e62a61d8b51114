import chromium from "@sparticuz/chromium";
import { type BrowserContext, chromium as driver } from "playwright-core";

/**
 * Chromium as its npm package ships it, with an empty profile.
 *
 * @param profile an empty folder, the caller's to remove
 */
export async function openBrowser(profile: string): Promise<BrowserContext> {
  const browser = await driver.launchPersistentContext(profile, {
    executablePath: await chromium.executablePath(),
    // No sandbox inside containers; no calls home of the browser's own.
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    viewport: { width: 1400, height: 850 },
  });
  browser.setDefaultTimeout(10_000);
  return browser;
}
