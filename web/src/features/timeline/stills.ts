import type { Panel } from "@/features/project/editor";
import { planMove } from "@/preview/moves";
import type { Still } from "@/preview/painter";

/** How many pictures are kept decoded: around the playhead. */
const KEPT = 48;

interface Loaded {
  image: HTMLImageElement;
  ready: boolean;
  /** Its thumbnail, usually in the browser's cache: it stands in. */
  small: HTMLImageElement | null;
}

/** The pictures of the panels, loaded as the playhead comes near; a thumbnail stands in until the picture is here. */
export class Stills {
  private pictures = new Map<string, Loaded>();

  constructor(private readonly onLoad: () => void) {}

  /** The panel's picture with its camera path. */
  of(panel: Panel, index: number, frameAspect: number): Still {
    const loaded = this.load(panel);
    const picture = Stills.readable(loaded);
    if (!picture) return { picture: null, width: 0, height: 0, path: null };
    const { naturalWidth: width, naturalHeight: height } = picture;
    return { picture, width, height, path: pathOf(panel, index, width / height, frameAspect) };
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
      return found;
    }
    const element = new Image();
    const small = image.links.thumbnail ? new Image() : null;
    if (small && image.links.thumbnail) {
      small.src = image.links.thumbnail;
      small.onload = () => this.onLoad();
    }
    const loaded: Loaded = { image: element, ready: false, small };
    this.pictures.set(image.id, loaded);
    element.decoding = "async";
    element.src = image.links.file;
    element.decode().then(
      () => {
        loaded.ready = true;
        loaded.small = null;
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
}

export function pathOf(panel: Panel, index: number, pictureAspect: number, frameAspect: number) {
  return planMove({
    move: panel.move,
    strength: panel.moveStrength,
    pictureAspect,
    frameAspect,
    easing: panel.easing,
    from: panel.moveFrom,
    to: panel.moveTo,
    seed: index,
  });
}
