// What a first visit loads, against the budget: the entry's script with all that it imports at once, compressed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const BUDGET = { "index.html": 200_000, "share.html": 90_000 };
const root =
  process.env.ANIMATIC_STUDIO_OUT ?? fileURLToPath(new URL("../../src/animatic/api/static", import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, "manifest.json"), "utf8"));

const loaded = (name, seen = new Set()) => {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of manifest[name].imports ?? []) loaded(next, seen);
  return seen;
};

let failed = false;
for (const [page, budget] of Object.entries(BUDGET)) {
  const files = [...loaded(page)].map((name) => manifest[name].file).filter((file) => file.endsWith(".js"));
  const bytes = files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(root, file)), { level: 9 }).length,
    0,
  );
  process.stdout.write(
    `${page}: ${(bytes / 1000).toFixed(1)} of ${budget / 1000} kB of JavaScript, compressed\n`,
  );
  failed ||= bytes > budget;
}
if (failed) {
  process.stderr.write("Over the budget: load later what a first visit doesn't need.\n");
  process.exit(1);
}
