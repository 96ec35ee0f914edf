import "@fontsource-variable/geist";
import "@/styles/app.css";
import { language } from "@texts/language";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { SharePage } from "@/features/shared/SharePage";

const token = decodeURIComponent(location.pathname.split("/")[2] ?? "");
document.documentElement.lang = language.code;
document.documentElement.dir = language.direction;

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <SharePage token={token} />
    </StrictMode>,
  );
