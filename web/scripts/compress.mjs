// Brotli and gzip copies beside every file that shrinks: the server sends them as they are.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root =
  process.env.ANIMATIC_STUDIO_OUT ?? fileURLToPath(new URL("../../src/animatic/api/static", import.meta.url));
const shrinks = /\.(js|css|html|svg|json|txt|webmanifest)$/;

for (const name of readdirSync(root, { recursive: true })) {
  const path = join(root, name);
  if (!shrinks.test(name) || !statSync(path).isFile()) continue;
  const bytes = readFileSync(path);
  if (bytes.length < 512) continue;
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  );
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
