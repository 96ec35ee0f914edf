import { useQuery } from "@tanstack/react-query";
import { engines as texts } from "@texts/engines";
import { plans } from "@texts/plans";
import { type Choice, SelectField, Switch } from "@/ui/Field";
import { costsMoney, type EngineType, useEngineChoice } from "./choice";
import { dollars, spentQuery } from "./cost";

/** Which engine and model, what it costs, who takes over, and which others there could be. */
export function EngineFields({ projectId, type }: { projectId: string; type: EngineType }) {
  const choice = useEngineChoice(projectId, type);
  const { engines, engine, model } = choice;
  const spent = useQuery(spentQuery(projectId)).data;
  if (!engine) return null;
  const shown = engines.filter((one) => one.ready || one.name === engine.name);
  const missing = engines.filter((one) => !one.ready);
  const choices: Choice[] = shown.map((one) => {
    const notes = [
      !one.ready && texts.notReady,
      !choice.isOpen(one) && texts.needs(plans.names[one.requiredTier] ?? one.requiredTier),
    ].filter(Boolean);
    return {
      value: one.name,
      label: notes.length > 0 ? `${one.label} (${notes.join(", ")})` : one.label,
      disabled: !choice.isOpen(one) || !one.ready,
    };
  });
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        label={texts.engine}
        value={engine.name}
        onChange={(event) => choice.setEngine(event.target.value)}
        choices={choices}
        hint={engine.description}
        error={engine.ready ? undefined : texts.refused(engine.label, engine.problem)}
      />
      {engine.models.length > 0 && (
        <SelectField
          label={texts.model}
          value={model?.name ?? ""}
          onChange={(event) => choice.setModel(event.target.value)}
          choices={engine.models.map((one) => ({
            value: one.name,
            label: [one.name, one.price].filter(Boolean).join(" · "),
          }))}
          hint={costsMoney(engine) ? texts.mayCost : texts.free}
        />
      )}
      {!engine.isDefault && (
        <Switch
          label={texts.fallback}
          hint={texts.fallbackHint}
          checked={choice.fallback}
          onChange={choice.setFallback}
        />
      )}
      <p className="text-sm text-text-2">{type === "text-to-image" ? texts.stays : texts.clips}</p>
      {spent && spent.credits > 0 && (
        <p className="text-sm text-text-2">
          {texts.spent(spent.credits, Number(spent.actualUsd) > 0 ? dollars(Number(spent.actualUsd)) : "")}{" "}
          {spent.uncertain > 0 && texts.uncertain(spent.uncertain)}
        </p>
      )}
      {missing.length > 0 && (
        <details className="text-sm">
          <summary className="min-h-11 cursor-pointer py-2.5 font-medium text-text-2">{texts.others}</summary>
          <p className="text-text-2">{texts.othersHint}</p>
          <dl className="mt-2 flex flex-col gap-2">
            {missing.map((one) => (
              <div key={one.name}>
                <dt className="font-medium">{one.label}</dt>
                <dd className="break-words text-text-2">{one.problem}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
