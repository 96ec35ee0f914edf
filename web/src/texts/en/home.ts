export const home = {
  title: "From story to storyboard to film",
  hero: "Write the story. See the film.",
  lead: "Animatic reads your script, draws its storyboard panel by panel, and cuts it into an animatic: camera moves, transitions, voices, timing. You keep the pencil.",
  start: "Start with a story",
  signIn: "Sign in",
  galleryTitle: "Drawn by Animatic, from a line of text",
  galleryLead:
    "Every picture here was made by the storyboard artist that comes with it: no graphics card, no key, no cloud.",
  stepsTitle: "Three steps, and every one can be taken again",
  steps: [
    {
      title: "Script",
      text: "Paste prose or open a Fountain screenplay. Scenes, shots and panels are found for you. Revise it later: what didn't change keeps its pictures and timing.",
    },
    {
      title: "Board",
      text: "A picture for every panel, in the style you choose. Try other takes, put in your own drawing, move panels around.",
    },
    {
      title: "Film",
      text: "Durations, camera moves with depth, transitions, a scratch track or voices. Render, share a link for notes, export to your editor.",
    },
  ],
  plansTitle: "Plans",
  plansLead:
    "Start free. What is counted is finished pictures and films; everything else is free for everybody.",
  plansLink: "Compare the plans",
  yours: "Yours to run",
  yoursText: "Animatic is open source and complete on one laptop. Your stories stay where you put them.",
  pictures: {
    letter: "A woman in a grey coat sits by the window and reads a letter.",
    train: "A woman with a suitcase waits on the platform.",
    ferry: "A woman and a young sailor talk at a table by the window.",
    market: "A girl buys oranges from a vendor.",
    forest: "A boy and his dog walk along a misty path.",
    detective: "A detective with a hat sits at the desk, a single lamp burning.",
  },
};
