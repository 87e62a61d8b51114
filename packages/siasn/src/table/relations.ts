import type { NamedBlob } from "./raw.ts";
import { readWhole } from "./xml.ts";
import { pathOf, type ZipPart } from "./zip.ts";

/** What one part of a workbook says about another (Open Packaging Conventions). */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, … */
  readonly type: string;
  /** The other part, as the archive lists it. */
  readonly target: string;
}

/** What a part says about others; what leads outside the archive is left out. */
export async function relationsOf(
  file: NamedBlob,
  parts: ReadonlyMap<string, ZipPart>,
  path: string,
): Promise<Relation[]> {
  const slash = path.lastIndexOf("/");
  const [folder, name] = [path.slice(0, slash + 1), path.slice(slash + 1)];
  const relations: Relation[] = [];
  await readWhole(file, parts.get(`${folder}_rels/${name}.rels`), {
    open: (element, { Id, Type, Target, TargetMode }) => {
      if (element !== "Relationship" || Id === undefined || Target === undefined) return;
      if (TargetMode === "External") return;
      const type = Type?.split("/").at(-1) ?? "";
      relations.push({ id: Id, type, target: resolved(folder, Target) });
    },
  });
  return relations;
}

/** A target is given from the folder of its part, or from the root of the archive. */
function resolved(folder: string, target: string): string {
  const whole = /^[\\/]/.test(target) ? target : folder + target;
  const steps: string[] = [];
  for (const step of pathOf(whole).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
