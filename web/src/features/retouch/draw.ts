/** Draws a picture as its edits will make it. */
import { applyGrade, PLAIN, type Retouch, turnedSize } from "./edits";

/** Pixels of the longer edge: quick enough to follow a slider. */
const EDGE = 800;

/** The picture turned, mirrored, cut out and graded, on a canvas that gets its size. */
export function draw(canvas: HTMLCanvasElement, picture: HTMLImageElement, retouch: Retouch): void {
  const [turnedWidth, turnedHeight] = turnedSize(picture.naturalWidth, picture.naturalHeight, retouch);
  const { crop } = retouch;
  const scale = Math.min(1, EDGE / Math.max(turnedWidth * crop.width, turnedHeight * crop.height));
  canvas.width = Math.max(1, Math.round(turnedWidth * crop.width * scale));
  canvas.height = Math.max(1, Math.round(turnedHeight * crop.height * scale));
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  if (!context) return;
  context.imageSmoothingQuality = "high";
  context.save();
  context.scale(scale, scale);
  context.translate(-crop.x * turnedWidth, -crop.y * turnedHeight);
  context.translate(turnedWidth / 2, turnedHeight / 2);
  if (retouch.mirrored) context.scale(-1, 1);
  context.rotate(((retouch.quarters * 90 + retouch.straighten) * Math.PI) / 180);
  context.drawImage(picture, -picture.naturalWidth / 2, -picture.naturalHeight / 2);
  context.restore();
  if (retouch.grade !== PLAIN) {
    const image = context.getImageData(0, 0, canvas.width, canvas.height);
    applyGrade(image.data, retouch.grade);
    context.putImageData(image, 0, 0);
  }
  write(context, retouch);
}

/** The words, roughly as the server sets them (imaging/typeset.py). */
function write(context: CanvasRenderingContext2D, { lettering }: Retouch): void {
  const { width, height } = context.canvas;
  const size = (lettering.size / 100) * Math.min(width, height);
  context.font = `600 ${size}px sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const lines: string[] = [];
  for (const paragraph of lettering.text.trim().split("\n")) {
    let line = "";
    for (const word of paragraph.split(/\s+/)) {
      const longer = line ? `${line} ${word}` : word;
      if (line && context.measureText(longer).width > 0.8 * width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  const step = size * 1.25;
  const tall = lines.length * step;
  const top = Math.max(0, Math.min(height - tall, lettering.y * height - tall / 2));
  context.lineJoin = "round";
  context.lineWidth = size / 7;
  context.strokeStyle = "#101010";
  context.fillStyle = lettering.colour;
  lines.forEach((line, index) => {
    const y = top + (index + 0.5) * step;
    context.strokeText(line, width / 2, y);
    context.fillText(line, width / 2, y);
  });
}
