/** What lies behind the things of a picture: shown where they have moved away from (imaging/parallax.py, `backdrop_of`).
 *
 * Everything that stands, along its row, in front of something else is painted over with what surrounds it.
 */

/** Neighbours of which the nearness (0..255) differs by more belong to different things. */
const STEP = 0.06 * 127.5;

/** By how much of the height what hides is taken to be larger: outlines and glows go with their things. */
const FRINGE = 1 / 80;

export interface Raster {
  width: number;
  height: number;
  /** RGBA, row by row. */
  pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** Paint for what is hidden; its alpha says where: 255 is paint, 0 leaves the picture.
 *
 * `nearness` has one value for each pixel. Things part along the rows, or with `upwards` along the columns.
 */
export function backdropOf(
  { width, height, pixels }: Raster,
  nearness: Uint8Array,
  upwards: boolean,
): Raster {
  const hidden = grown(marked(nearness, width, height, upwards), width, height);
  const level: Level = { width, height, colours: new Float32Array(width * height * 3), weights: hidden };
  const weights = new Float32Array(hidden.length);
  for (let i = 0; i < hidden.length; i++) {
    weights[i] = hidden[i] ? 0 : 1;
    for (let c = 0; c < 3; c++) level.colours[3 * i + c] = pixels[4 * i + c] ?? 0;
  }
  level.weights = weights;
  fill(level);
  const painted = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < hidden.length; i++) {
    for (let c = 0; c < 3; c++) painted[4 * i + c] = level.colours[3 * i + c] ?? 0;
    painted[4 * i + 3] = hidden[i] ? 255 : 0;
  }
  return { width, height, pixels: painted };
}

/** 1 for what is nearer, from a step in depth on, than what lies on the far side of the step. */
function marked(nearness: Uint8Array, width: number, height: number, upwards: boolean): Uint8Array {
  const marks = new Uint8Array(width * height);
  const [lines, length] = upwards ? [width, height] : [height, width];
  const [across, along] = upwards ? [1, width] : [width, 1];
  for (let line = 0; line < lines; line++) {
    const first = line * across;
    const near = (i: number) => nearness[first + i * along] ?? 0;
    const mark = (from: number, by: 1 | -1, behind: number, name: number) => {
      for (let i = from; i >= 0 && i < length && near(i) > behind; i += by) {
        const index = first + i * along;
        // Marked from this side before: so is all that follows.
        if (((marks[index] ?? 0) & name) !== 0) break;
        marks[index] = (marks[index] ?? 0) | name;
      }
    };
    for (let i = 0; i + 1 < length; i++) {
      const rise = near(i + 1) - near(i);
      if (rise > STEP) mark(i + 1, 1, near(i) + STEP / 2, 1);
      else if (-rise > STEP) mark(i, -1, near(i + 1) + STEP / 2, 2);
    }
  }
  return marks;
}

/** Marks widened by the fringe to all sides. */
function grown(marks: Uint8Array, width: number, height: number): Uint8Array {
  const by = Math.max(2, Math.round(FRINGE * height));
  const wide = widened(marks, height, width, width, 1, by);
  return widened(wide, width, height, 1, width, by);
}

function widened(
  marks: Uint8Array,
  lines: number,
  length: number,
  across: number,
  along: number,
  by: number,
): Uint8Array {
  const out = new Uint8Array(marks.length);
  for (let line = 0; line < lines; line++) {
    const first = line * across;
    // The latest mark before, and how far the fringe of it reaches.
    let reach = -1;
    let seen = 0;
    for (let i = 0; i < length; i++) {
      for (; seen < Math.min(length, i + by + 1); seen++) {
        if (marks[first + seen * along]) reach = seen + by;
      }
      if (i <= reach) out[first + i * along] = 1;
    }
  }
  return out;
}

interface Level {
  width: number;
  height: number;
  /** Three for each pixel. */
  colours: Float32Array;
  /** How well each is known: 0..1. */
  weights: ArrayLike<number>;
}

/** Colours where they have no weight, from those around that have: push and pull through a pyramid.
 *
 * Gortler, Grzeszczuk, Szeliski, Cohen, "The Lumigraph", 1996, section 3.5.
 */
function fill(level: Level): void {
  const { width, height, colours, weights } = level;
  const coarse = Math.min(width, height) <= 2 ? mean(level) : halved(level);
  if (Math.min(width, height) > 2) fill(coarse);
  for (let y = 0; y < height; y++) {
    const [top, bottom, down] = between(y, coarse.height, height);
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const share = weights[i] ?? 0;
      if (share >= 1) continue;
      const [left, right, on] = between(x, coarse.width, width);
      for (let c = 0; c < 3; c++) {
        const at = (row: number, column: number) =>
          coarse.colours[3 * (row * coarse.width + column) + c] ?? 0;
        const above = at(top, left) * (1 - on) + at(top, right) * on;
        const below = at(bottom, left) * (1 - on) + at(bottom, right) * on;
        const behind = above * (1 - down) + below * down;
        colours[3 * i + c] = (colours[3 * i + c] ?? 0) * share + behind * (1 - share);
      }
    }
  }
}

/** The two samples of the coarser level between which the middle of a finer one's lies, and how far towards the second. */
function between(at: number, coarse: number, fine: number): [number, number, number] {
  const place = Math.min(coarse - 1, Math.max(0, ((at + 0.5) * coarse) / fine - 0.5));
  const first = Math.floor(place);
  return [first, Math.min(coarse - 1, first + 1), place - first];
}

function halved({ width, height, colours, weights }: Level): Level {
  const [w, h] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const small = new Float32Array(w * h * 3);
  const known = new Float32Array(w * h);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const share = weights[y * width + x] ?? 0;
      if (share === 0) continue;
      const to = (y >> 1) * w + (x >> 1);
      known[to] = (known[to] ?? 0) + share;
      for (let c = 0; c < 3; c++)
        small[3 * to + c] = (small[3 * to + c] ?? 0) + share * (colours[3 * (y * width + x) + c] ?? 0);
    }
  }
  for (let i = 0; i < known.length; i++) {
    const sum = known[i] ?? 0;
    if (sum === 0) continue;
    for (let c = 0; c < 3; c++) small[3 * i + c] = (small[3 * i + c] ?? 0) / sum;
    // One of four is enough to know a colour by.
    known[i] = Math.min(1, sum);
  }
  return { width: w, height: h, colours: small, weights: known };
}

/** One pixel: all that is known on average. */
function mean({ width, height, colours, weights }: Level): Level {
  const sum = new Float32Array(3);
  let all = 0;
  for (let i = 0; i < width * height; i++) {
    const share = weights[i] ?? 0;
    all += share;
    for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + share * (colours[3 * i + c] ?? 0);
  }
  return { width: 1, height: 1, colours: sum.map((value) => value / Math.max(all, 1e-6)), weights: [1] };
}
