import { type CameraPath, travelled, type View, viewAt } from "./moves";
import { levelOf, type Moment, positionIn, type Schedule, type Span, shareOf } from "./timing";

/** A panel's picture as the painter takes it. */
export interface Still {
  picture: CanvasImageSource | null;
  /** Its size in pixels. */
  width: number;
  height: number;
  path: CameraPath | null;
  /** Nothing that stands in for something that is still loading. */
  isFinal: boolean;
  /** Draws a view whose near things pass far ones, if the picture has a depth map. */
  relief?: ((view: View, width: number, height: number) => CanvasImageSource | null) | null;
}

const STEPS: Record<string, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Draws frames of a film onto a canvas, as the renderer composes them (film/compositor.py, film/transitions.py). */
export class Painter {
  private readonly context: CanvasRenderingContext2D;
  private readonly second: HTMLCanvasElement;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly framesPerSecond: number,
  ) {
    const context = canvas.getContext("2d", { alpha: false });
    if (!context) throw new Error("This browser gives no canvas to draw on.");
    this.context = context;
    this.second = document.createElement("canvas");
  }

  /** Draw a frame; `stills[i]` is the i-th panel's. */
  draw(schedule: Schedule, frame: number, stills: readonly Still[]): void {
    const { width, height } = this.canvas;
    const moment = schedule.momentAt(frame);
    this.context.globalAlpha = 1;
    if (!moment) {
      this.context.fillStyle = "#000";
      this.context.fillRect(0, 0, width, height);
      return;
    }
    this.panel(this.context, moment.span, frame, stills);
    if (moment.join) this.transition(moment, stills);
  }

  private transition({ join, incoming, frame }: Moment, stills: readonly Still[]): void {
    if (!join) return;
    const { width, height } = this.canvas;
    const context = this.context;
    if (!incoming) {
      context.globalAlpha = 1 - levelOf(join, frame);
      context.fillStyle = join.kind === "fade-white" ? "#fff" : "#000";
      context.fillRect(0, 0, width, height);
      context.globalAlpha = 1;
      return;
    }
    const share = shareOf(join, frame);
    if (this.second.width !== width || this.second.height !== height) {
      this.second.width = width;
      this.second.height = height;
    }
    const other = this.second.getContext("2d", { alpha: false });
    if (!other) return;
    this.panel(other, incoming, frame, stills);
    const [kind = "", direction = ""] = join.kind.split("-");
    const step = STEPS[direction];
    if (!step) {
      context.globalAlpha = share;
      context.drawImage(this.second, 0, 0);
      context.globalAlpha = 1;
      return;
    }
    const [dx, dy] = step;
    const moving = kind !== "wipe";
    const way = moving ? travelled(share) : share;
    const far = (dx ? width : height) * way;
    // The edge comes in on the side that it runs away from.
    const x = dx < 0 ? width - far : dx > 0 ? far - width : 0;
    const y = dy < 0 ? height - far : dy > 0 ? far - height : 0;
    if (kind === "push") context.drawImage(this.canvas, dx * far, dy * far);
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    context.drawImage(this.second, moving ? x : 0, moving ? y : 0);
    context.restore();
  }

  private panel(
    context: CanvasRenderingContext2D,
    span: Span,
    frame: number,
    stills: readonly Still[],
  ): void {
    const { width, height } = this.canvas;
    const still = stills[span.index];
    context.imageSmoothingQuality = "high";
    if (!still?.picture || !still.path) {
      context.fillStyle = "#101318";
      context.fillRect(0, 0, width, height);
      return;
    }
    const seconds = (frame - Math.max(span.start, span.first)) / this.framesPerSecond;
    const view = viewAt(still.path, positionIn(span, frame), seconds);
    const relief = (view.nearX || view.nearY) && still.relief?.(view, width, height);
    if (relief) {
      context.drawImage(relief, 0, 0, width, height);
      return;
    }
    context.drawImage(
      still.picture,
      view.x * still.width,
      view.y * still.height,
      view.width * still.width,
      view.height * still.height,
      0,
      0,
      width,
      height,
    );
  }
}
