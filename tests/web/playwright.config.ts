import { defineConfig } from "@playwright/test";

// Tests of places need no browser; those of the page run `onrecord serve` and Debian's Chromium.
export default defineConfig({
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 1, // a busy machine; one that needs it is listed as flaky, and is to be mended
  reporter: "list",
  outputDir: process.env.ONRECORD_WEB_RESULTS ?? "../../build/web-tests",
  use: {
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    reducedMotion: "reduce",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.ONRECORD_CHROMIUM ?? "/usr/bin/chromium",
      args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
