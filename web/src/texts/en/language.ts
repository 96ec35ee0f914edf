/** The language of these texts, for the page and all that reads it aloud; a translation says its own. */
export const language = { code: "en", direction: "ltr" };
