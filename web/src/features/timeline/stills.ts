import type { Panel } from "@/features/project/editor";
import { CARRIED, planMove } from "@/preview/moves";
import type { Still } from "@/preview/painter";
import { Reliefs, type Surface } from "@/preview/relief";

/** How many pictures are kept decoded: around the playhead. */
const KEPT = 48;

interface Loaded {
  image: HTMLImageElement;
  ready: boolean;
  /** Its thumbnail, usually in the browser's cache: it stands in. */
  small: HTMLImageElement | null;
  /** With its depth map, when both are here. */
  surface: Surface | null;
  depth: HTMLImageElement | null;
}

/** When the browser has a moment. */
const whenIdle = (run: () => void): void => {
  if (typeof requestIdleCallback === "function") requestIdleCallback(run, { timeout: 500 });
  else setTimeout(run, 50);
};

/** The pictures of the panels, loaded as the playhead comes near; a thumbnail stands in until the picture is here. */
export class Stills {
  private pictures = new Map<string, Loaded>();
  /** Made when the first picture needs it; null: this browser can't. */
  private reliefs: Reliefs | null | undefined;

  constructor(private readonly onLoad: () => void) {}

  /** Give back what the graphics card holds. */
  close(): void {
    this.reliefs?.close();
    this.reliefs = null;
    this.pictures.clear();
  }

  /** The panel's picture with its camera path. */
  of(panel: Panel, index: number, frameAspect: number): Still {
    const loaded = this.load(panel);
    const picture = Stills.readable(loaded);
    if (!picture) return { picture: null, width: 0, height: 0, path: null, isFinal: !panel.image };
    const { naturalWidth: width, naturalHeight: height } = picture;
    const hasDepth = this.isDeep(panel);
    const surface = hasDepth ? loaded?.surface : null;
    return {
      picture,
      width,
      height,
      path: pathOf(panel, index, width / height, frameAspect, hasDepth),
      isFinal: loaded?.ready === true && (!hasDepth || Boolean(surface)),
      relief: surface && ((view, w, h) => this.reliefs?.draw(surface, view, w, h) ?? null),
    };
  }

  /** Whether near things pass far ones in it. */
  private isDeep(panel: Panel): boolean {
    if (!CARRIED.has(panel.move) || !panel.image?.links?.depth) return false;
    if (this.reliefs === undefined) this.reliefs = Reliefs.make();
    return this.reliefs !== null;
  }

  /** Begin to load what will be needed soon. */
  near(panels: readonly Panel[], index: number): void {
    for (const panel of panels.slice(Math.max(0, index - 1), index + 4)) this.load(panel);
  }

  /** What can be drawn of a picture now. */
  private static readable(loaded: Loaded | null): HTMLImageElement | null {
    if (loaded?.ready) return loaded.image;
    return loaded?.small?.complete && loaded.small.naturalWidth > 0 ? loaded.small : null;
  }

  private load(panel: Panel): Loaded | null {
    const image = panel.image;
    if (!image?.links) return null;
    const found = this.pictures.get(image.id);
    if (found) {
      // Used again: last to go.
      this.pictures.delete(image.id);
      this.pictures.set(image.id, found);
      this.loadDepth(panel, found);
      return found;
    }
    const element = new Image();
    const small = image.links.thumbnail ? new Image() : null;
    if (small && image.links.thumbnail) {
      small.src = image.links.thumbnail;
      small.onload = () => this.onLoad();
    }
    const loaded: Loaded = { image: element, ready: false, small, surface: null, depth: null };
    this.pictures.set(image.id, loaded);
    this.loadDepth(panel, loaded);
    element.decoding = "async";
    element.src = image.links.file;
    element.decode().then(
      () => {
        loaded.ready = true;
        loaded.small = null;
        this.join(panel, loaded);
        this.onLoad();
      },
      () => this.pictures.delete(image.id), // the link has ended: the next look loads it with a fresh one
    );
    for (const id of this.pictures.keys()) {
      if (this.pictures.size <= KEPT) break;
      this.pictures.delete(id);
    }
    return loaded;
  }

  private loadDepth(panel: Panel, loaded: Loaded): void {
    const address = panel.image?.links?.depth;
    if (loaded.depth || !address || !this.isDeep(panel)) return;
    const depth = new Image();
    loaded.depth = depth;
    depth.src = address;
    depth.decode().then(
      () => this.join(panel, loaded),
      () => {
        loaded.depth = null; // flat until the next look
      },
    );
  }

  /** Picture and depth map are both here: they are made ready before they are needed. */
  private join(panel: Panel, loaded: Loaded): void {
    if (!loaded.ready || !loaded.depth?.complete || loaded.depth.naturalWidth === 0) return;
    const surface = { picture: loaded.image, depth: loaded.depth };
    whenIdle(() => {
      this.reliefs?.prepare(surface, panel.move.startsWith("pedestal"));
      loaded.surface = surface;
      this.onLoad();
    });
  }
}

export function pathOf(
  panel: Panel,
  index: number,
  pictureAspect: number,
  frameAspect: number,
  hasDepth: boolean,
) {
  return planMove({
    move: panel.move,
    strength: panel.moveStrength,
    pictureAspect,
    frameAspect,
    easing: panel.easing,
    from: panel.moveFrom,
    to: panel.moveTo,
    seed: index,
    hasDepth,
  });
}
