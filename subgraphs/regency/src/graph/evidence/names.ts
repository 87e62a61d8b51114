import type { EvidenceKind } from "@talenta/siasn";

type TypeName<Kind extends string> = Kind extends `${infer First}_${infer Rest}`
  ? `${Capitalize<Lowercase<First>>}${TypeName<Rest>}`
  : Capitalize<Lowercase<Kind>>;

/** The GraphQL type of a kind's records: `TeamAssignment` of TEAM_ASSIGNMENT. */
export function typeNameOf<Kind extends EvidenceKind>(kind: Kind): TypeName<Kind> {
  const words = kind.split("_").map((word) => word.charAt(0) + word.slice(1).toLowerCase());
  return words.join("") as TypeName<Kind>;
}

/** How the field of inputs is called that holds a record of the kind. */
export type InputName<Kind extends EvidenceKind> = Uncapitalize<TypeName<Kind>>;

/** The field of inputs that holds a record of the kind: `teamAssignment` of TEAM_ASSIGNMENT. */
export function inputNameOf<Kind extends EvidenceKind>(kind: Kind): InputName<Kind> {
  const name = typeNameOf(kind);
  return (name.charAt(0).toLowerCase() + name.slice(1)) as InputName<Kind>;
}
