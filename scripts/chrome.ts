/** A headless Chrome: the one in the npm package where it runs, else one that is installed. */
import chromium from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { chromium as launcher } from 'playwright-core';
import type { Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** Launches Chrome. CHROME_PATH names one; the package's own runs on Linux x64 only. */
export async function launchChrome(): Promise<Browser> {
  const tried: string[] = [];
  const own = process.env.CHROME_PATH;
  if (own) return launcher.launch({ executablePath: own });
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      const executablePath = await chromium.executablePath();
      return await launcher.launch({ executablePath, args: chromium.args });
    } catch (thrown) {
      tried.push(String(thrown));
    }
  }
  for (const executablePath of INSTALLED.filter((path) => existsSync(path))) {
    try {
      return await launcher.launch({ executablePath });
    } catch (thrown) {
      tried.push(String(thrown));
    }
  }
  throw new Error(`No Chrome runs here. Set CHROME_PATH to one. Tried:\n${tried.join('\n')}`);
}
