import "@fontsource-variable/geist";
import "@fontsource-variable/geist-mono";
import "@/styles/app.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { resume } from "@/auth/local";
import { dispatch } from "@/lib/shortcuts";

addEventListener("keydown", dispatch);
void resume();

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
