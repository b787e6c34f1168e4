// A link to another screen of the desk that looks like a button, and one that looks like a link.
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ReactNode, Ref } from "react";
import { type ButtonLook, buttonLook } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { link } from "./look.ts";

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "className" | "style"> & {
  ref?: Ref<HTMLAnchorElement>;
  look?: ButtonLook;
  icon?: IconName;
  children?: ReactNode;
};

function ButtonAnchor({ look = "normal", icon, children, ...props }: AnchorProps) {
  return (
    <a {...props} className={buttonLook(look)}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </a>
  );
}

function TextAnchor({ look: _, icon: __, children, ...props }: AnchorProps) {
  return (
    <a
      {...props}
      className={`${link} aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline`}
    >
      {children}
    </a>
  );
}

export const LinkButton = createLink(ButtonAnchor);
export const TextLink = createLink(TextAnchor);
