import { settings } from "@texts/settings";

/** The browser and system out of a user agent's words, as people call them. */
export function browserOf(agent: string | null): string {
  if (!agent) return settings.account.unknown;
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\/\d+/.exec(agent)?.[1];
  const names: Record<string, string> = { Edg: "Edge", OPR: "Opera" };
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent)?.[1];
  return [browser && (names[browser] ?? browser), system].filter(Boolean).join(", ") || agent.slice(0, 60);
}
