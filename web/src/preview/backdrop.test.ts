import { describe, expect, it } from "vitest";
import { backdropOf, type Raster } from "./backdrop";

const [WIDTH, HEIGHT] = [160, 80];

/** A red square before a wall that goes from black to white from left to right. */
function scene(): { picture: Raster; nearness: Uint8Array } {
  const pixels = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  const nearness = new Uint8Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const i = y * WIDTH + x;
      const isSquare = x >= 60 && x < 100 && y >= 20 && y < 60;
      nearness[i] = isSquare ? 255 : 0;
      const grey = Math.round((255 * x) / (WIDTH - 1));
      pixels.set(isSquare ? [255, 0, 0, 255] : [grey, grey, grey, 255], 4 * i);
    }
  return { picture: { width: WIDTH, height: HEIGHT, pixels }, nearness };
}

const at = (raster: Raster, x: number, y: number) =>
  [...raster.pixels.slice(4 * (y * raster.width + x), 4 * (y * raster.width + x) + 4)] as [
    number,
    number,
    number,
    number,
  ];

describe.each([false, true])("backdrop, upwards: %s", (upwards) => {
  it("paints what hides something over with what surrounds it", () => {
    const { picture, nearness } = scene();
    const backdrop = backdropOf(picture, nearness, upwards);
    for (const x of [62, 80, 97]) {
      const [red, green, blue, alpha] = at(backdrop, x, 40);
      expect(alpha).toBe(255);
      // The wall's grey at this place, roughly, and nothing of the square's red.
      expect(Math.abs(red - green) + Math.abs(green - blue)).toBeLessThan(3);
      expect(Math.abs(red - (255 * x) / (WIDTH - 1))).toBeLessThan(40);
    }
  });

  it("takes a fringe with it and leaves the rest", () => {
    const { picture, nearness } = scene();
    const backdrop = backdropOf(picture, nearness, upwards);
    const isPaint = (x: number, y: number) => at(backdrop, x, y)[3] === 255;
    expect([isPaint(58, 40), isPaint(57, 40), isPaint(101, 40), isPaint(102, 40)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([isPaint(80, 18), isPaint(80, 17), isPaint(80, 61), isPaint(80, 62)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it("leaves a slope alone: nothing stands before anything", () => {
    const { picture } = scene();
    const slope = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => (i % WIDTH) + Math.floor(i / WIDTH));
    expect(backdropOf(picture, slope, upwards).pixels.filter((_, i) => i % 4 === 3 && _ > 0)).toHaveLength(0);
  });
});
