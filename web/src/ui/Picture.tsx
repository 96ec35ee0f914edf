import { ImageOff } from "lucide-react";
import { useState } from "react";
import { cx } from "@/lib/classes";

interface PictureProps {
  /** A signed link; null: there is no picture. */
  src: string | null | undefined;
  /** Shown, blurred, until the picture itself is here: its thumbnail, which is usually in the cache. */
  placeholder?: string | null | undefined;
  alt: string;
  /** Width over height: the place is kept before anything is loaded. */
  aspect: number;
  className?: string;
  fit?: "cover" | "contain";
  eager?: boolean;
  /** The link no longer works: read it again. */
  onExpired?: () => void;
}

/** A picture of this much another shape fills the frame: its sides are whole blocks of pixels, not quite 16:9. */
const NEARLY = 0.04;

/** A picture in its frame, on near-black; nothing jumps when it comes, and a missing one says so. */
export function Picture({
  src,
  placeholder,
  alt,
  aspect,
  className,
  fit = "contain",
  eager,
  onExpired,
}: PictureProps) {
  const [state, setState] = useState<{
    src: string | null | undefined;
    is: "loaded" | "failed";
    fills: boolean;
  }>();
  const now = state?.src === src ? state?.is : undefined;
  const shape = fit === "cover" || state?.fills ? "object-cover" : "object-contain";
  return (
    <div className={cx("relative overflow-hidden bg-surround", className)} style={{ aspectRatio: aspect }}>
      {placeholder && placeholder !== src && now !== "loaded" && (
        <img
          src={placeholder}
          alt=""
          aria-hidden
          className={cx("absolute inset-0 size-full scale-105 blur-md", shape)}
        />
      )}
      {src && now !== "failed" && (
        <img
          key={src}
          src={src}
          alt={alt}
          loading={eager ? "eager" : "lazy"}
          decoding="async"
          draggable={false}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            setState({
              src,
              is: "loaded",
              fills: Math.abs(naturalWidth / naturalHeight / aspect - 1) < NEARLY,
            })
          }
          onError={() => {
            setState({ src, is: "failed", fills: false });
            onExpired?.();
          }}
          className={cx(
            "absolute inset-0 size-full transition-opacity duration-200",
            shape,
            now === "loaded" ? "opacity-100" : "opacity-0",
          )}
        />
      )}
      {src && now === "failed" && (
        <div role="img" aria-label={alt} className="absolute inset-0 grid place-items-center text-gray-400">
          <ImageOff aria-hidden className="size-6" />
        </div>
      )}
    </div>
  );
}
