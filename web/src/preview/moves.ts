/** Where the camera looks: the same formulae as the renderer's (film/moves.py), held together by a fixture.
 *
 * A view is a rectangle in fractions of the picture's width and height.
 */

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A view; `nearX`, `nearY`: how far the nearest things stand beside their place, in fractions of the picture. */
export interface View extends Rect {
  nearX: number;
  nearY: number;
}

export interface CameraPath {
  start: View;
  end: View;
  easing: string;
  /** How far a hand's unrest leads it astray, in fractions of the view. */
  sway: number;
  seed: number;
}

export interface Move {
  move: string;
  /** Percent of the frame. */
  strength: number;
  pictureAspect: number;
  frameAspect: number;
  easing?: string;
  from?: Rect | null;
  to?: Rect | null;
  seed?: number;
  hasDepth?: boolean;
}

const DIRECTION: Record<string, readonly [number, number]> = {
  "pan-left": [-1, 0],
  "pan-right": [1, 0],
  "tilt-up": [0, -1],
  "tilt-down": [0, 1],
  "truck-left": [-1, 0],
  "truck-right": [1, 0],
  "pedestal-up": [0, -1],
  "pedestal-down": [0, 1],
  parallax: [1, 0],
};

/** Moves that carry the camera: with a depth map near things pass far ones. */
export const CARRIED = new Set(["truck-left", "truck-right", "pedestal-up", "pedestal-down", "parallax"]);

const SWAY_HZ = [0.31, 0.53, 0.83, 1.27, 1.93, 2.71] as const;

const view = (x: number, y: number, width: number, height: number, nearX = 0, nearY = 0): View => ({
  x,
  y,
  width,
  height,
  nearX,
  nearY,
});

/** Time's share turned into the way's share; both from 0 to 1. */
export function ease(position: number, easing: string): number {
  switch (easing) {
    case "ease-in":
      return position * position;
    case "ease-out":
      return position * (2 - position);
    case "ease-in-out":
      return position * position * (3 - 2 * position);
    default:
      return position;
  }
}

const mix = (a: number, b: number, share: number): number => a + (b - a) * share;

/** The view when `way` (0..1) of the way is done: zooming is geometric in time, and the centre follows the zoom. */
export function between(start: View, end: View, way: number): View {
  if (way <= 0) return start;
  if (way >= 1) return end;
  const ratio = end.width / start.width;
  const share = Math.abs(ratio - 1) < 1e-9 ? way : (ratio ** way - 1) / (ratio - 1);
  return view(
    mix(start.x, end.x, share),
    mix(start.y, end.y, share),
    mix(start.width, end.width, share),
    mix(start.height, end.height, share),
    mix(start.nearX, end.nearX, way),
    mix(start.nearY, end.nearY, way),
  );
}

/** The view at a position from 0 (the first frame) to 1 (the last); seconds since the panel's cut. */
export function viewAt(path: CameraPath, position: number, seconds: number): View {
  const at = between(path.start, path.end, ease(position, path.easing));
  if (!path.sway) return at;
  const [dx, dy] = unrest(seconds, path.seed);
  return view(at.x + dx * path.sway * at.width, at.y + dy * path.sway * at.height, at.width, at.height);
}

export function planMove({
  move,
  strength,
  pictureAspect,
  frameAspect,
  easing = "linear",
  from,
  to,
  seed = 0,
  hasDepth = false,
}: Move): CameraPath {
  const amount = strength / 100;
  const whole = widest(pictureAspect, frameAspect);
  const path = (start: View, end: View, how = easing, sway = 0): CameraPath => ({
    start,
    end,
    easing: how,
    sway,
    seed,
  });
  switch (move) {
    case "push-in":
      return path(whole, zoomed(whole, 1 + amount));
    case "pull-out":
      return path(zoomed(whole, 1 + amount), whole);
    case "ken-burns":
      return path(...kenBurns(whole, amount, from ?? null, to ?? null, pictureAspect / frameAspect));
    case "handheld": {
      // Room for the unrest on all sides; the sum of the sines never exceeds 1.
      const sway = amount / 4;
      const still = zoomed(whole, 1 + 2 * sway);
      return path(still, still, "linear", sway);
    }
    default: {
      const direction = DIRECTION[move];
      return direction
        ? path(...travel(whole, move, direction, amount, hasDepth))
        : path(whole, whole, "linear");
    }
  }
}

/** What is cut off a picture that is taller than the frame goes by this share from its top: heads are there. */
const HEADROOM = 1 / 4;

/** The largest view of the frame's aspect: of a wider picture its middle, of a taller one rather its upper part. */
export function widest(pictureAspect: number, frameAspect: number): View {
  const width = Math.min(1, frameAspect / pictureAspect);
  const height = Math.min(1, pictureAspect / frameAspect);
  return view((1 - width) / 2, (1 - height) * HEADROOM, width, height);
}

/** The view through a lens `zoom` times as long, about its middle. */
export function zoomed(at: View, zoom: number): View {
  const [width, height] = [at.width / zoom, at.height / zoom];
  return view(at.x + (at.width - width) / 2, at.y + (at.height - height) / 2, width, height);
}

/** A rectangle widened about its middle to the frame's aspect, moved and if need be shrunk into the picture. */
export function framed(rect: Rect, shape: number): View {
  const width = Math.min(Math.max(rect.width, rect.height / shape), 1, 1 / shape);
  const height = width * shape;
  const x = Math.min(Math.max(rect.x + (rect.width - width) / 2, 0), 1 - width);
  const y = Math.min(Math.max(rect.y + (rect.height - height) / 2, 0), 1 - height);
  return view(x, y, width, height);
}

/** Sideways or up and down by `amount` of the view, as little zoomed in as that needs. */
function travel(
  whole: View,
  move: string,
  [dx, dy]: readonly [number, number],
  amount: number,
  hasDepth: boolean,
): [View, View] {
  const carried = hasDepth && CARRIED.has(move);
  // Three quarters of the way the whole picture slides, for one near things pass far ones. Around a subject nothing slides.
  const slide = amount * (carried ? (move === "parallax" ? 0 : 0.75) : 1);
  const part = carried ? amount / 4 : 0;
  const along = dx ? 1 : 0;
  const roomX = (along ? 1 : whole.width) / (1 + along * (slide + part));
  const roomY = (along ? whole.height : 1) / (1 + (1 - along) * (slide + part));
  const scale = Math.min(1, roomX / whole.width, roomY / whole.height);
  const [width, height] = [whole.width * scale, whole.height * scale];
  const x = (1 - width) / 2;
  // Both ends of a way up or down lie inside.
  const reach = (Math.abs(dy) * (slide + part) * height) / 2;
  const y = Math.min(Math.max((1 - height) * HEADROOM, reach), Math.max(reach, 1 - height - reach));
  const end = (side: number): View =>
    // The camera goes right: what is near goes left.
    view(
      x + side * dx * slide * width,
      y + side * dy * slide * height,
      width,
      height,
      -side * dx * part * width,
      -side * dy * part * height,
    );
  return [end(-0.5), end(0.5)];
}

/** From rectangle to rectangle; without them towards the upper right third. */
function kenBurns(
  whole: View,
  amount: number,
  from: Rect | null,
  to: Rect | null,
  shape: number,
): [View, View] {
  const start = from ? framed(from, shape) : whole;
  if (to) return [start, framed(to, shape)];
  const close = zoomed(whole, 1 + amount);
  return [
    start,
    view(close.x + (close.x - whole.x) / 3, close.y - (close.y - whole.y) / 3, close.width, close.height),
  ];
}

/** A hand's unrest at a time: two numbers within -1 and 1, smooth, the same for the same seed. */
export function unrest(seconds: number, seed: number): [number, number] {
  const total = SWAY_HZ.reduce((sum, hz) => sum + 1 / hz, 0);
  const axis = (which: number) =>
    SWAY_HZ.reduce(
      (sum, hz, wave) => sum + Math.sin(2 * Math.PI * (hz * seconds + phase(seed, which, wave))) / hz,
      0,
    ) / total;
  return [axis(0), axis(1)];
}

/** A number in 0..1 by the finalizer of MurmurHash3, in 32 bits. */
function phase(seed: number, axis: number, wave: number): number {
  const multiple = 1 + axis * SWAY_HZ.length + wave;
  let bits = (seed + Math.imul(0x9e3779b9, multiple)) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35) >>> 0;
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

/** How far a slide or push has come (0..1): it starts and lands softly. */
export const travelled = (share: number): number => share * share * (3 - 2 * share);
