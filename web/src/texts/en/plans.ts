import { number } from "@/lib/format";

export const plans = {
  title: "Plans",
  lead: "One credit is one finished picture or film. What fails or is stopped costs nothing, and writing, arranging, watching and downloading are free in every plan.",
  names: { free: "Free", basic: "Basic", pro: "Pro" } as Record<string, string>,
  credits: (count: number) => `${number(count)} credits a month`,
  picture: (edge: number) => `Pictures up to ${number(edge)} pixels`,
  video: (edge: number) => `Films up to ${edge === 2160 ? "4K" : `${edge}p`}`,
  panels: (count: number) => `${number(count)} panels in a film`,
  storage: (size: string) => `${size} of storage`,
  unlimited: "Unlimited storage",
  adds: { free: "With it", basic: "Everything of Free, and", pro: "Everything of Basic, and" } as Record<
    string,
    string
  >,
  current: "Your plan",
  choose: (name: string) => `Change to ${name}`,
  ask: (name: string) => `Change to ${name}?`,
  askText: "It holds at once for what you order from now on. This month's used credits stay counted.",
  changed: (name: string) => `You are on ${name} now.`,
  portal: "Manage the subscription",
  administrator: "Whoever runs this server sets your plan. Ask there.",
  owner: "This installation is yours: nothing is counted, and everything is open to you.",
  start: "Start free",
};
