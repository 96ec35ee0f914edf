import { home } from "@texts/home";

const files = import.meta.glob<string>("../../assets/gallery/*.webp", {
  eager: true,
  query: "?url",
  import: "default",
});

/** Pictures of our own artist (scripts/gallery.py), the first one for the head of the page. */
export const pictures = Object.entries(home.pictures).flatMap(([name, text]) => {
  const src = files[`../../assets/gallery/${name}.webp`];
  return src ? [{ src, text }] : [];
});
