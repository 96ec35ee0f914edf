/** A secret from the address's fragment, which no server's log sees: `/sign-in#reset=…`. */
export function fragment(name: string): string | null {
  return new URLSearchParams(location.hash.slice(1)).get(name);
}

/** Takes the secret out of the address and the browser's history. */
export function dropFragment(): void {
  history.replaceState(history.state, "", location.pathname + location.search);
}

/** Where to go after signing in: only a path of ours. */
export function nextPath(): string {
  const next = new URLSearchParams(location.search).get("next") ?? "/";
  return /^\/(?![/\\])/.test(next) ? next : "/";
}
