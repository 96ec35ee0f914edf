/** Milliseconds after which a frame counts as dropped rather than late. */
const LONGEST_STEP = 250;

/** Plays frames by the clock. What shows them subscribes; nothing of React is drawn again while it plays. */
export class Player {
  frame = 0;
  frames = 0;
  /** Times real time; negative: backwards; 0: paused. */
  speed = 0;
  private position = 0;
  private last = 0;
  private request = 0;
  private shown = new Set<() => void>();
  private changed = new Set<() => void>();

  constructor(private framesPerSecond: number) {}

  /** Called whenever another frame is to be shown. */
  onFrame = (listener: () => void): (() => void) => {
    this.shown.add(listener);
    return () => this.shown.delete(listener);
  };

  /** Called when playing begins, stops or changes its speed. */
  onState = (listener: () => void): (() => void) => {
    this.changed.add(listener);
    return () => this.changed.delete(listener);
  };

  configure(frames: number, framesPerSecond: number): void {
    this.frames = frames;
    this.framesPerSecond = framesPerSecond;
    this.seek(Math.min(this.frame, Math.max(0, frames - 1)));
  }

  get seconds(): number {
    return this.position / this.framesPerSecond;
  }

  seek(frame: number): void {
    this.position = Math.max(0, Math.min(this.frames - 1, Math.round(frame)));
    this.show();
  }

  step(by: number): void {
    this.pause();
    this.seek(this.frame + by);
  }

  toggle(): void {
    if (this.speed) this.pause();
    else this.play(1);
  }

  play(speed: number): void {
    if (this.frames === 0) return;
    if (speed > 0 && this.frame >= this.frames - 1) this.seek(0);
    this.speed = speed;
    this.last = performance.now();
    cancelAnimationFrame(this.request);
    this.request = requestAnimationFrame(this.tick);
    this.tell();
  }

  /** L: play, then twice as fast each time; J: the same backwards. */
  shuttle(direction: 1 | -1): void {
    this.play(this.speed * direction > 0 ? Math.max(-8, Math.min(8, this.speed * 2)) : direction);
  }

  pause(): void {
    if (!this.speed) return;
    this.speed = 0;
    cancelAnimationFrame(this.request);
    this.tell();
  }

  private tick = (now: number): void => {
    const elapsed = Math.min(LONGEST_STEP, Math.max(0, now - this.last));
    this.last = now;
    this.position += (elapsed / 1000) * this.framesPerSecond * this.speed;
    // Only the end that it plays towards: the first tick's clock may be the click's, and no time has passed.
    if (this.speed > 0 ? this.position >= this.frames - 1 : this.position <= 0) {
      this.position = Math.max(0, Math.min(this.frames - 1, this.position));
      this.show();
      this.pause();
      return;
    }
    this.show();
    this.request = requestAnimationFrame(this.tick);
  };

  private show(): void {
    this.frame = Math.floor(this.position);
    for (const listener of this.shown) listener();
  }

  private tell(): void {
    for (const listener of this.changed) listener();
  }

  /** Stop for good. */
  close(): void {
    cancelAnimationFrame(this.request);
    this.shown.clear();
    this.changed.clear();
  }
}
