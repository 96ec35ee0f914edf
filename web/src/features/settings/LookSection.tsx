import { common } from "@texts/common";
import { settings as texts } from "@texts/settings";
import { useState } from "react";
import { useChangeSettings, useUser } from "@/api/user";
import { setSingleKeys, usesSingleKeys } from "@/lib/shortcuts";
import { setTheme, type Theme, useTheme } from "@/lib/theme";
import { SelectField, Switch } from "@/ui/Field";
import { tellError } from "@/ui/toast";

export default function LookSection() {
  const theme = useTheme();
  const user = useUser();
  const change = useChangeSettings();
  const [single, setSingle] = useState(usesSingleKeys);
  const setMail = (name: string, on: boolean) =>
    change.mutate({ [name]: on }, { onError: (error) => tellError(error) });
  return (
    <>
      <SelectField
        label={texts.theme.label}
        value={theme}
        onChange={(event) => setTheme(event.target.value as Theme)}
        choices={(["dark", "light", "system"] as const).map((value) => ({
          value,
          label: texts.theme[value],
        }))}
        className="max-w-xs"
      />
      <Switch
        label={common.shortcuts.single}
        hint={common.shortcuts.singleHelp}
        checked={single}
        onChange={(on) => {
          setSingle(on);
          setSingleKeys(on);
        }}
      />
      {user && (
        <div>
          <h2 className="mb-2 text-lg font-semibold">{texts.mail.title}</h2>
          {(["emailWhenFilmIsReady", "emailWhenLimitIsReached"] as const).map((name) => (
            <Switch
              key={name}
              label={texts.mail[name]}
              checked={user.settings[name] === true}
              onChange={(on) => setMail(name, on)}
            />
          ))}
        </div>
      )}
      <p className="text-sm text-text-2">{texts.language}</p>
    </>
  );
}
