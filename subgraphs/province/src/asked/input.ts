import {
  ContractError,
  decodeQuery,
  type NormalFilter,
  normalFilter,
  type QueryKind,
  type QueryOf,
  type TalentFilter,
} from "@talenta/contract";
import { TalentaError } from "@talenta/service";

/** The filter in its one form. Throws BAD_USER_INPUT naming field, value and what to do. */
export function filterOf(given: TalentFilter | null | undefined): NormalFilter {
  return refusedAsInput(() => normalFilter(given));
}

/** The question inside a token. Throws BAD_USER_INPUT for anything but a token of this kind. */
export function questionOf<Kind extends QueryKind>(kind: Kind, token: string): QueryOf<Kind> {
  return refusedAsInput(() => decodeQuery(kind, token));
}

function refusedAsInput<Answer>(read: () => Answer): Answer {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    const { field, fix, value } = error;
    throw new TalentaError("BAD_USER_INPUT", error.message, {
      field,
      fix,
      ...(value !== undefined && { value }),
    });
  }
}
