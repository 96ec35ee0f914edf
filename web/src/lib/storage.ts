/** Small things this browser remembers. Storage may be full or forbidden: then they are forgotten, nothing fails. */

const PREFIX = "animatic.";

export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keep a text; null forgets it. Answers whether it was kept. */
export function remember(name: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}

export function rememberedJson<T>(name: string): T | null {
  const text = remembered(name);
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null; // another version's
  }
}
