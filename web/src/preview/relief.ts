/** Pictures with depth maps seen from a camera that has moved: near things pass far ones.
 *
 * The renderer carries each sample to where the moved camera sees it (imaging/parallax.py, `carry_rows`); here each
 * pixel asks which part of its row was carried to it, the nearest first. The arithmetic is the same.
 */
import { backdropOf } from "./backdrop";
import type { View } from "./moves";

/** A picture and its depth map, both decoded. */
export interface Surface {
  picture: HTMLImageElement;
  depth: HTMLImageElement;
}

interface Textures {
  picture: WebGLTexture;
  depth: WebGLTexture;
  /** What lies behind: for moves along the rows, and along the columns. */
  behind: { rows: WebGLTexture | null; columns: WebGLTexture | null };
}

/** Pictures that are kept ready: those of a transition, and the next ones. */
const KEPT = 4;

/** Pixels of a backdrop's longer edge. */
const BACKDROP_EDGE = 480;

const VERTEX = `#version 300 es
out vec2 at;
void main() {
  vec2 corner = vec2(gl_VertexID % 2, gl_VertexID / 2) * 2.0;
  at = vec2(corner.x, 1.0 - corner.y);
  gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
precision highp int;
uniform sampler2D picture, depth, behind;
uniform vec4 view;
uniform vec2 near;
uniform float level;
in vec2 at;
out vec4 colour;

// Neighbours that are carried apart by more than this factor belong to different things.
const float TORN = 2.5;

void main() {
  ivec2 size = textureSize(depth, 0);
  vec2 place = view.xy + at * view.zw;
  bool upwards = near.y != 0.0;
  if (upwards) { size = size.yx; place = place.yx; }
  float shift = (upwards ? near.y : near.x) * float(size.x);
  float here = place.x * float(size.x) - 0.5;
  int row = clamp(int(place.y * float(size.y)), 0, size.y - 1);
  float edge = float(size.x - 1);

  // What nothing is carried to: beyond the picture.
  float found = clamp(here, 0.0, edge);
  float nearest = -2.0;
  bool isBehind = false;
  int first = max(0, int(floor(here - abs(shift))) - 1);
  int last = min(size.x - 2, int(ceil(here + abs(shift))) + 1);
  float next = texelFetch(depth, upwards ? ivec2(row, first) : ivec2(first, row), 0).r * 2.0 - 1.0;
  float end = float(first) + next * shift;
  for (int x = first; x <= last; x++) {
    float deep = next, start = end;
    next = texelFetch(depth, upwards ? ivec2(row, x + 1) : ivec2(x + 1, row), 0).r * 2.0 - 1.0;
    end = float(x + 1) + next * shift;
    // Seen from behind, or carried elsewhere.
    if (end <= start || here < start || here > end) continue;
    float share = (here - start) / (end - start);
    bool isTorn = end - start > TORN;
    float far = isTorn ? min(deep, next) : mix(deep, next, share);
    if (far < nearest) continue;
    nearest = far;
    isBehind = isTorn;
    found = isTorn ? clamp(here - far * shift, 0.0, edge) : float(x) + share;
  }
  vec2 from = vec2((found + 0.5) / float(size.x), place.y);
  if (upwards) from = from.yx;
  colour = vec4(textureLod(picture, from, level).rgb, 1.0);
  if (isBehind) {
    vec4 paint = texture(behind, from);
    colour.rgb = mix(colour.rgb, paint.rgb, paint.a);
  }
}`;

/** Draws them with WebGL 2, on one canvas for all. */
export class Reliefs {
  private readonly textures = new Map<Surface, Textures>();
  private program: WebGLProgram | null = null;

  private constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly gl: WebGL2RenderingContext,
  ) {
    // A context may be taken away (too many pages, a driver that starts anew): until it is back pictures are flat.
    canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      this.textures.clear();
      this.program = null;
    });
  }

  /** Null: this browser can't. */
  static make(): Reliefs | null {
    const canvas = document.createElement("canvas");
    const gl = canvas.getContext("webgl2", { antialias: false, depth: false });
    return gl && new Reliefs(canvas, gl);
  }

  /** Make ready what will be drawn soon, for moves that part near from far along the rows or along the columns. */
  prepare(surface: Surface, upwards: boolean): boolean {
    const { gl } = this;
    if (gl.isContextLost()) return false;
    this.program ??= linked(gl);
    if (!this.program) return false;
    let found = this.textures.get(surface);
    if (!found) {
      const largest: number = gl.getParameter(gl.MAX_TEXTURE_SIZE);
      if (Math.max(surface.picture.naturalWidth, surface.picture.naturalHeight) > largest) return false;
      found = {
        picture: texture(gl, surface.picture, gl.LINEAR_MIPMAP_LINEAR),
        depth: texture(gl, surface.depth, gl.NEAREST),
        behind: { rows: null, columns: null },
      };
    }
    // Used again: last to go.
    this.textures.delete(surface);
    this.textures.set(surface, found);
    const name = upwards ? "columns" : "rows";
    found.behind[name] ??= behind(gl, surface, upwards);
    for (const [one, { picture, depth, behind }] of this.textures) {
      if (this.textures.size <= KEPT) break;
      for (const gone of [picture, depth, behind.rows, behind.columns]) gl.deleteTexture(gone);
      this.textures.delete(one);
    }
    return true;
  }

  /** The view of it in a picture of this size; null: it can't be drawn now. It is good until the next call. */
  draw(surface: Surface, view: View, width: number, height: number): HTMLCanvasElement | null {
    const { gl, canvas } = this;
    const upwards = view.nearY !== 0;
    if (!this.prepare(surface, upwards) || !this.program) return null;
    const textures = this.textures.get(surface);
    if (!textures) return null;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    gl.viewport(0, 0, width, height);
    // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's name for it, no hook of React's
    gl.useProgram(this.program);
    const place = (name: string) => gl.getUniformLocation(this.program as WebGLProgram, name);
    const parts = [textures.picture, textures.depth, textures.behind[upwards ? "columns" : "rows"]] as const;
    ["picture", "depth", "behind"].forEach((name, unit) => {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, parts[unit] ?? null);
      gl.uniform1i(place(name), unit);
    });
    gl.uniform4f(place("view"), view.x, view.y, view.width, view.height);
    gl.uniform2f(place("near"), view.nearX, view.nearY);
    gl.uniform1f(place("level"), Math.max(0, Math.log2((view.width * surface.picture.naturalWidth) / width)));
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    return canvas;
  }

  close(): void {
    this.textures.clear();
    this.gl.getExtension("WEBGL_lose_context")?.loseContext();
  }
}

function linked(gl: WebGL2RenderingContext): WebGLProgram | null {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return gl.getProgramParameter(program, gl.LINK_STATUS) ? program : null;
}

function texture(
  gl: WebGL2RenderingContext,
  source: TexImageSource | ImageData,
  smaller: number,
): WebGLTexture {
  const made = gl.createTexture();
  gl.activeTexture(gl.TEXTURE0);
  gl.bindTexture(gl.TEXTURE_2D, made);
  gl.pixelStorei(gl.UNPACK_COLORSPACE_CONVERSION_WEBGL, gl.NONE);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, source);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, smaller);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, smaller === gl.NEAREST ? gl.NEAREST : gl.LINEAR);
  if (smaller === gl.LINEAR_MIPMAP_LINEAR) gl.generateMipmap(gl.TEXTURE_2D);
  return made;
}

/** The backdrop, smaller than the depth map: paint is soft, it needs no more. */
function behind(gl: WebGL2RenderingContext, surface: Surface, upwards: boolean): WebGLTexture {
  const { naturalWidth, naturalHeight } = surface.depth;
  const scale = Math.min(1, BACKDROP_EDGE / Math.max(naturalWidth, naturalHeight));
  const width = Math.max(1, Math.round(naturalWidth * scale));
  const height = Math.max(1, Math.round(naturalHeight * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("This browser gives no canvas to draw on.");
  const read = (image: HTMLImageElement, smooth: boolean) => {
    // Between near and far there is nothing.
    context.imageSmoothingEnabled = smooth;
    context.drawImage(image, 0, 0, width, height);
    return context.getImageData(0, 0, width, height).data;
  };
  const near = read(surface.depth, false);
  const nearness = Uint8Array.from({ length: width * height }, (_, i) => near[4 * i] ?? 0);
  const backdrop = backdropOf({ width, height, pixels: read(surface.picture, true) }, nearness, upwards);
  return texture(gl, new ImageData(backdrop.pixels, width, height), gl.LINEAR);
}
