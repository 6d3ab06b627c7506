import { defineConfig } from "vite";

// `ONRECORD_SERVICE=http://127.0.0.1:8787 npm run dev` answers /api from a running `onrecord serve`.
const service = process.env.ONRECORD_SERVICE ?? "http://127.0.0.1:8787";

export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    outDir: "../build/web",
    emptyOutDir: true,
    target: "es2021",
    // The page's Content-Security-Policy allows files of the service only: nothing is put inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
  },
  server: { proxy: { "/api": service, "/openapi.json": service } },
});
