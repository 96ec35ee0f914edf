/** Width over height of an aspect ratio's name, such as 2.39:1. */
export function aspectOf(name: string): number {
  const [width, height] = name.split(":").map(Number);
  return width && height ? width / height : 16 / 9;
}
