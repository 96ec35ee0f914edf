import { cast as texts } from "@texts/cast";
import type { ReactNode } from "react";
import { type Choice, SelectField, Switch, TextArea, TextField } from "@/ui/Field";
import { ColourField } from "./ColourField";
import { LOOKS, type Member } from "./looks";
import { ReferenceField } from "./ReferenceField";

const choicesOf = (labels: Record<string, string>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The artist's words, with the first choice before them; a word of the text's own is kept as a choice. */
const wordsOf = (words: readonly string[], value: string, open: string): Choice[] => [
  { value: "", label: open },
  ...(value && !words.includes(value) ? [value, ...words] : words).map((word) => ({
    value: word,
    label: word.charAt(0).toUpperCase() + word.slice(1).replaceAll("-", " "),
  })),
];

interface SheetProps {
  projectId: string;
  member: Member;
  error: string | undefined;
  onChange: (patch: Partial<Member>) => void;
}

/** How one character looks: what the artist draws, and what is for other engines. */
export function CharacterSheet({ projectId, member, error, onChange }: SheetProps) {
  const select = (field: "hair" | "beard" | "hat" | "top", label: string, open = texts.open_) => (
    <SelectField
      label={label}
      value={member[field] ?? ""}
      onChange={(event) => onChange({ [field]: event.target.value })}
      choices={wordsOf(LOOKS[field], member[field] ?? "", open)}
    />
  );
  return (
    <div className="flex flex-col gap-7">
      <Group title={texts.who}>
        <TextField
          label={texts.name}
          hint={texts.nameHint}
          value={member.name}
          maxLength={200}
          error={error}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <TextField
          label={texts.role}
          hint={texts.roleHint}
          value={member.role ?? ""}
          maxLength={64}
          onChange={(event) => onChange({ role: event.target.value })}
        />
        <SelectField
          label={texts.age}
          value={member.age ?? "adult"}
          onChange={(event) => onChange({ age: event.target.value as Member["age"] })}
          choices={choicesOf(texts.ages)}
        />
        <SelectField
          label={texts.gender}
          value={member.gender ?? ""}
          onChange={(event) => onChange({ gender: event.target.value as Member["gender"] })}
          choices={choicesOf(texts.genders)}
        />
        <SelectField
          label={texts.build}
          value={member.build ?? "average"}
          onChange={(event) => onChange({ build: event.target.value as Member["build"] })}
          choices={choicesOf(texts.builds)}
        />
      </Group>
      <Group title={texts.head}>
        <ColourField
          label={texts.skin}
          kind="skin"
          value={member.skin ?? ""}
          onChange={(skin) => onChange({ skin })}
        />
        {select("hair", texts.hair)}
        <ColourField
          label={texts.hairColour}
          kind="hair"
          value={member.hairColour ?? ""}
          onChange={(hairColour) => onChange({ hairColour })}
        />
        {select("beard", texts.beard, texts.none)}
        {select("hat", texts.hat, texts.none)}
        {member.hat && (
          <ColourField
            label={texts.hatColour}
            kind="clothes"
            value={member.hatColour ?? ""}
            onChange={(hatColour) => onChange({ hatColour })}
          />
        )}
        <Switch
          label={texts.glasses}
          checked={member.glasses ?? false}
          onChange={(glasses) => onChange({ glasses })}
        />
      </Group>
      <Group title={texts.clothes}>
        {select("top", texts.top)}
        <ColourField
          label={texts.topColour}
          kind="clothes"
          value={member.topColour ?? ""}
          onChange={(topColour) => onChange({ topColour })}
        />
        <ColourField
          label={texts.coatColour}
          kind="clothes"
          open={texts.none}
          value={member.coatColour ?? ""}
          onChange={(coatColour) => onChange({ coatColour })}
        />
        <ColourField
          label={texts.trousersColour}
          kind="clothes"
          value={member.trousersColour ?? ""}
          onChange={(trousersColour) => onChange({ trousersColour })}
        />
      </Group>
      <Group title={texts.generative}>
        <TextArea
          label={texts.description}
          hint={texts.descriptionHint}
          rows={4}
          maxLength={500}
          value={member.description ?? ""}
          onChange={(event) => onChange({ description: event.target.value })}
        />
        <ReferenceField
          projectId={projectId}
          name={member.name}
          imageId={member.referenceImageId ?? ""}
          onChange={(referenceImageId) => onChange({ referenceImageId })}
        />
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="mb-3 border-b border-line pb-1 font-semibold">{title}</h3>
      <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2">{children}</div>
    </section>
  );
}
