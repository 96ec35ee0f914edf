import { common } from "./common";

export const engines = {
  pictures: "Who draws",
  films: "Who moves it",
  button: (name: string) => `Who draws: ${name}`,
  engine: "Engine",
  model: "Model",
  modelDefault: (name: string) => `${name} (usual)`,
  needs: (plan: string) => `needs ${plan}`,
  notReady: "not ready",
  fallback: "If it fails, the built-in one takes over",
  fallbackHint: "So that no panel stays empty. What has made a picture stands with it.",
  others: "Engines that aren't ready",
  othersHint: "Whoever runs this server can set them up:",
  mayCost: "Costs money at its provider, beside the credits.",
  free: "Runs on this server; costs no money.",
  about: (usd: string) => `about ${usd}`,
  unpriced: "price unknown",
  cost: (credits: number | null, usd: string) =>
    [credits === null ? "" : common.credits(credits), usd].filter(Boolean).join(", "),
  refused: (name: string, problem: string) => `${name} isn't ready: ${problem}`,
  spent: (credits: number, usd: string) =>
    usd ? `So far: ${common.credits(credits)}, ${usd} at providers.` : `So far: ${common.credits(credits)}.`,
  uncertain: (count: number) =>
    `${count === 1 ? "One failed order" : `${count} failed orders`} may have been charged all the same.`,
  stays: "Pictures that are drawn already stay as they are.",
  clips: "An engine that animates makes a clip of each panel; then they are joined.",
};
