// Languages that sources and texts are often in; any other can be given by its code.
import { languages } from "@convivio/core";

const others = "de,nl,pt,sv,da,nb,fi,el,pl,ro,hu,cs,tr,ru,uk,he,fa,ur,ja,ko,zh,ca,eu";

export const commonLanguages: readonly string[] = [...languages, ...others.split(",")];
