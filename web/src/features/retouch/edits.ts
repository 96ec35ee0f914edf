/** What is done to a picture here, as the server is asked for it. */
import type { Schemas } from "@/api/client";
import type { Rect } from "@/preview/moves";

export type Edit = Schemas["EditsOrder"]["edits"][number];

export interface Grade {
  /** In stops. */
  exposure: number;
  /** 1 leaves it. */
  contrast: number;
  saturation: number;
  /** -100 (blue) to 100 (amber). */
  temperature: number;
}

export interface Lettering {
  text: string;
  /** Of its middle, as a share of the height. */
  y: number;
  /** Of the letters, in percent of the shorter edge. */
  size: number;
  colour: string;
}

export interface Retouch {
  /** Clockwise. */
  quarters: 0 | 1 | 2 | 3;
  /** Degrees beyond them, -45 to 45, clockwise. */
  straighten: number;
  mirrored: boolean;
  /** The part that is kept, in shares of the turned picture. */
  crop: Rect;
  grade: Grade;
  lettering: Lettering;
  larger: boolean;
}

export const WHOLE: Rect = { x: 0, y: 0, width: 1, height: 1 };
export const PLAIN: Grade = { exposure: 0, contrast: 1, saturation: 1, temperature: 0 };

export const UNTOUCHED: Retouch = {
  quarters: 0,
  straighten: 0,
  mirrored: false,
  crop: WHOLE,
  grade: PLAIN,
  lettering: { text: "", y: 0.85, size: 6, colour: "#ffffff" },
  larger: false,
};

/** The edits in the order in which they are shown: turned, mirrored, cut out, graded, enlarged, and then written on. */
export function editsOf(retouch: Retouch): Edit[] {
  const { quarters, straighten, mirrored, crop, grade, lettering, larger } = retouch;
  const edits: Edit[] = [];
  const degrees = quarters * 90 + straighten;
  if (degrees !== 0) edits.push({ type: "rotate", degrees });
  if (mirrored) edits.push({ type: "flip", direction: "horizontal" });
  if (crop.width < 1 || crop.height < 1) edits.push({ type: "crop", ...crop });
  if (Object.entries(PLAIN).some(([name, value]) => grade[name as keyof Grade] !== value))
    edits.push({ type: "grade", ...grade });
  if (larger) edits.push({ type: "upscale", factor: 2 });
  const { text, y, size, colour } = lettering;
  if (text.trim()) edits.push({ type: "text", text: text.trim(), x: 0.5, y, size, colour } as Edit);
  return edits;
}

/** The size of a picture after a turn: what other angles than quarters leave uncovered at the corners is cut off. */
export function turnedSize(
  width: number,
  height: number,
  { quarters, straighten }: Pick<Retouch, "quarters" | "straighten">,
): [number, number] {
  const [wide, tall] = quarters % 2 ? [height, width] : [width, height];
  const angle = (Math.abs(straighten) * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const scale = 1 / Math.max(cosine + (tall / wide) * sine, cosine + (wide / tall) * sine);
  return [Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(tall * scale))];
}

/** The largest part of a picture with this shape (width over height), made smaller by `zoom` and moved inside. */
export function cropOf(pictureAspect: number, shape: number, zoom: number, centre: [number, number]): Rect {
  const width = Math.min(1, shape / pictureAspect) / zoom;
  const height = Math.min(1, pictureAspect / shape) / zoom;
  const inside = (middle: number, size: number) => Math.min(1 - size, Math.max(0, middle - size / 2));
  return { x: inside(centre[0], width), y: inside(centre[1], height), width, height };
}

const MIDDLE_GREY = 0.4613;
const WARMTH = 0.3;
const LUMA = [0.2126, 0.7152, 0.0722] as const;

/** Colours changed in place, RGBA row by row: the server's arithmetic (imaging/grading.py). */
export function applyGrade(pixels: Uint8ClampedArray, grade: Grade): void {
  const curves = curvesOf(grade);
  const { saturation } = grade;
  for (let i = 0; i < pixels.length; i += 4) {
    const channel = (c: number) => curves[c * 256 + (pixels[i + c] ?? 0)] ?? 0;
    const [red, green, blue] = [channel(0), channel(1), channel(2)];
    const grey = (1 - saturation) * (red * LUMA[0] + green * LUMA[1] + blue * LUMA[2]);
    pixels[i] = 255 * (grey + saturation * red);
    pixels[i + 1] = 255 * (grey + saturation * green);
    pixels[i + 2] = 255 * (grey + saturation * blue);
  }
}

/** What becomes of each of the 256 values of red, green and blue, 0..1. */
function curvesOf({ exposure, contrast, temperature }: Grade): Float32Array {
  const warmth = (temperature / 100) * WARMTH;
  const brighter = 2 ** exposure;
  const gains = [1 + warmth, 1, 1 - warmth].map((gain) => gain * brighter);
  const light = gains.reduce((sum, gain, c) => sum + gain * (LUMA[c] ?? 0), 0);
  const curves = new Float32Array(768);
  for (let c = 0; c < 3; c++) {
    // Warmer is not brighter.
    const gain = ((gains[c] ?? 1) * brighter) / light;
    for (let value = 0; value < 256; value++) {
      const encoded = value / 255;
      const linear = encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
      const lit = Math.min(1, linear * gain);
      const shown = lit <= 0.0031308 ? lit * 12.92 : 1.055 * lit ** (1 / 2.4) - 0.055;
      curves[c * 256 + value] =
        shown <= MIDDLE_GREY
          ? MIDDLE_GREY * (shown / MIDDLE_GREY) ** contrast
          : 1 - (1 - MIDDLE_GREY) * ((1 - shown) / (1 - MIDDLE_GREY)) ** contrast;
    }
  }
  return curves;
}
