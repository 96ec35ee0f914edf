import { type Member, paintOf } from "./looks";

/** Somebody's colours at a glance: no portrait, the artist draws that. What is left open is grey. */
export function Portrait({ member, className }: { member: Member; className?: string }) {
  const skin = paintOf("skin", member.skin) ?? "#b9a48f";
  const hair = paintOf("hair", member.hairColour) ?? "#6b7280";
  const top = paintOf("clothes", member.topColour) ?? "#6b7280";
  const coat = paintOf("clothes", member.coatColour);
  const hat = member.hat ? (paintOf("clothes", member.hatColour) ?? "#4b5563") : null;
  const isLong = ["long", "wavy", "medium", "bangs", "braids", "dreads"].includes(member.hair ?? "");
  const isBald = member.hair === "bald";
  return (
    <svg viewBox="0 0 64 64" className={className} aria-hidden="true">
      <rect width="64" height="64" rx="12" className="fill-raised" />
      {!isBald && isLong && <path d="M16 26a16 16 0 0 1 32 0v22H16z" fill={hair} />}
      {member.hair === "afro" && <circle cx="32" cy="23" r="19" fill={hair} />}
      <path d="M8 64c1-14 10-19 24-19s23 5 24 19z" fill={top} />
      {coat && (
        <path d="M8 64c1-14 8-18 17-19l2 19zM56 64c-1-14-8-18-17-19l-2 19z" fill={coat} stroke="#0003" />
      )}
      <path d="M27 36h10v9c0 4-10 4-10 0z" fill={skin} />
      <ellipse cx="32" cy="27" rx="12" ry="14" fill={skin} />
      {!isBald && member.hair !== "receding" && (
        <path
          d="M19.500 26c-1-9 5-14.500 12.500-14.500S45.500 17 44.500 26c-2-6-6-8-12.500-8s-10.500 2-12.500 8z"
          fill={hair}
        />
      )}
      {(member.hair === "bun" || member.hair === "ponytail") && <circle cx="32" cy="9" r="5" fill={hair} />}
      {member.beard && member.beard !== "stubble" && (
        <path
          d={
            member.beard === "moustache"
              ? "M26 33c3-2.500 9-2.500 12 0-3 1.500-9 1.500-12 0z"
              : "M20.500 29c1 10 6 14 11.500 14s10.500-4 11.500-14c-3 5-6 4-11.500 4s-8.500 1-11.500-4z"
          }
          fill={hair}
        />
      )}
      {member.glasses && (
        <path
          d="M22 26h7v5h-7zM35 26h7v5h-7zM29 27.500h6"
          fill="none"
          stroke="#111827"
          strokeWidth="1.600"
          strokeLinejoin="round"
        />
      )}
      {hat && (
        <>
          <path d="M20 17c0-8 5-11 12-11s12 3 12 11z" fill={hat} />
          <path d="M14 17.500h36" stroke={hat} strokeWidth="4" strokeLinecap="round" />
        </>
      )}
    </svg>
  );
}
