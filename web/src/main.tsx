import "@fontsource-variable/geist";
import "@fontsource-variable/geist-mono";
import "@/styles/app.css";
import { language } from "@texts/language";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { resume } from "@/auth/local";
import { dispatch } from "@/lib/shortcuts";

addEventListener("keydown", dispatch);
void resume();

document.documentElement.lang = language.code;
document.documentElement.dir = language.direction;

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
