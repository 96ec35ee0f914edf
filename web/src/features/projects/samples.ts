import { projects } from "@texts/projects";
import lighthouse from "../../../../examples/lighthouse.txt?raw";
import nightFerry from "../../../../examples/night-ferry.fountain?raw";
import lastTrain from "../../../../examples/the-last-train.txt?raw";

export interface Sample {
  id: string;
  title: string;
  text: string;
  narrative: string;
  format: "prose" | "fountain";
}

/** The repository's own examples: what the documentation shows is what one gets here. */
export const samples: readonly Sample[] = [
  { id: "lighthouse", ...projects.samples.lighthouse, narrative: lighthouse, format: "prose" },
  { id: "night-ferry", ...projects.samples.nightFerry, narrative: nightFerry, format: "fountain" },
  { id: "last-train", ...projects.samples.lastTrain, narrative: lastTrain, format: "prose" },
];
