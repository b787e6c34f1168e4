// The second factor of one's own account: switched on with an app, renewed, switched off; each after showing that it is oneself.
import { useState } from "react";
import { ways } from "../../client.ts";
import { Badge } from "../kit/badge.tsx";
import { Button } from "../kit/button.tsx";
import { notify } from "../kit/notices.ts";
import { useWords } from "../messages/words.tsx";
import { useAccount } from "../session/use-session.ts";
import { AskPassword } from "./ask-password.tsx";
import { BackupCodes } from "./backup-codes.tsx";
import { NewSecondFactorDialog } from "./new-second-factor.tsx";
import { useSessionsChanged } from "./session-list.tsx";
import { useShownAccount } from "./use-own-account.ts";

type Step = "none" | "set-up" | "renew" | "off";

export function SecondFactorSetting() {
  const { say } = useWords("accounts");
  const account = useAccount();
  const show = useShownAccount();
  const sessionsChanged = useSessionsChanged();
  const [step, setStep] = useState<Step>("none");
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const close = () => setStep("none");
  const isNow = (hasSecondFactor: boolean) => {
    show({ ...account, hasSecondFactor });
    notify({ text: say(hasSecondFactor ? "factor.isOn" : "factor.isOff") });
    sessionsChanged();
    close();
  };
  return (
    <>
      <p className="flex flex-wrap items-center gap-8 text-14">
        {account.hasSecondFactor && <Badge tone="olive">{say("factor.title")}</Badge>}
        <span className="max-w-measure">{say(account.hasSecondFactor ? "factor.on" : "factor.off")}</span>
      </p>
      <div className="flex flex-wrap gap-8">
        {account.hasSecondFactor ? (
          <>
            <Button onPress={() => setStep("renew")}>{say("factor.renew")}</Button>
            <Button onPress={() => setStep("off")}>{say("factor.switchOff")}</Button>
          </>
        ) : (
          <Button onPress={() => setStep("set-up")}>{say("factor.switchOn")}</Button>
        )}
      </div>
      {step === "set-up" && <NewSecondFactorDialog onClose={close} onDone={() => isNow(true)} />}
      {step === "renew" && (
        <AskPassword
          title={say("factor.renewTitle")}
          text={say("factor.renewText")}
          button={say("factor.renew")}
          action={ways.renewBackupCodes}
          onDone={(renewed) => {
            setCodes(renewed);
            close();
          }}
          onClose={close}
        />
      )}
      {step === "off" && (
        <AskPassword
          title={say("factor.offTitle")}
          text={say("factor.off")}
          button={say("factor.switchOff")}
          action={ways.removeSecondFactor}
          onDone={() => isNow(false)}
          onClose={close}
        />
      )}
      {codes !== null && <BackupCodes codes={codes} onKept={() => setCodes(null)} />}
    </>
  );
}
