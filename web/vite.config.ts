import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The language of the texts: a folder of src/texts. */
const language = process.env.ANIMATIC_STUDIO_LANGUAGE ?? "en";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { "@texts": at(`./src/texts/${language}`), "@": at("./src") } },
  build: {
    outDir: process.env.ANIMATIC_STUDIO_OUT ?? at("../src/animatic/api/static"),
    emptyOutDir: true,
    target: "es2022",
    // Nothing inline: the pages' content security policy allows data: for pictures alone.
    assetsInlineLimit: 0,
    manifest: "manifest.json",
    rolldownOptions: { input: { index: at("./index.html"), share: at("./share.html") } },
  },
  server: {
    // The samples are the repository's own examples.
    fs: { allow: [at("."), at("../examples")] },
    // `animatic serve` on its usual port; Origin has to be the server's own, or it refuses to sign anybody in.
    proxy: { "/api": { target: process.env.ANIMATIC_URL ?? "http://127.0.0.1:8000", changeOrigin: true } },
  },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"], restoreMocks: true },
});
