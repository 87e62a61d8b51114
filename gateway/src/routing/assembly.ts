import type { SubgraphError, SubgraphResponse } from "@talenta/service";
import type { RegencyCode } from "@talenta/talent";
import { copy } from "./copy.ts";
import { failureError, ownFault, passedOn, stepError } from "./failure.ts";
import type { FailureReason, StepError, StepStatus } from "./owner-outcomes.ts";
import type { EntityField } from "./operation/planned-operation.ts";
import type { Stand } from "./operation/in-stead.ts";
import { withoutOwner } from "./operation/slice-owner.ts";
import { isRecord } from "./operation/shape.ts";
import type { Share } from "./split.ts";
import type { Asked, Verdict } from "./verdict.ts";

type Path = (string | number)[];

/** How one owner did in one step. */
export interface Outcome {
  status: StepStatus;
  error: StepError | null;
}

/** Puts the parts the owners sent together into one answer, every entity and error at the index it was asked for. */
export class Assembly {
  readonly #data: Record<string, unknown> = {};
  readonly #errors: SubgraphError[] = [];

  /** Sets what needs no owner: a type name, a refused field. */
  set(name: string, value: unknown): void {
    this.#data[name] = value;
  }

  /** Makes room for the entities of one field; all null until an owner answers. */
  reserve(field: EntityField, length: number): void {
    this.#data[field.name] = Array.from({ length }, () => null);
  }

  refuse(error: SubgraphError): void {
    this.#errors.push(error);
  }

  get response(): SubgraphResponse {
    return this.#errors.length === 0
      ? { data: this.#data }
      : { data: this.#data, errors: this.#errors };
  }

  /** Adds one owner's part. `shared` says that others hold the same answer, so that every entity is copied. */
  add(asked: Asked, verdict: Verdict, shared: boolean): Outcome {
    if (verdict.failed !== null) return this.#addFailure(asked, verdict.failed);
    const tally = new Tally();
    const errors = new ErrorsByEntity(asked, verdict.errors);
    for (const [field, share] of asked.shares) {
      const received = verdict.data[field.name];
      share.representations.forEach((representation, position) => {
        const entity: unknown = Array.isArray(received) ? received[position] : null;
        const own = errors.of(field, position);
        const { stand } = field.shapeOf(String(representation["__typename"]));
        if (stand !== null)
          this.#putSlice(
            field,
            share,
            position,
            sliceOf(stand, representation, entity, own),
            tally,
          );
        else this.#put(field, share, position, entity, own, asked.owner, shared, tally);
      });
    }
    for (const { name } of asked.own)
      this.#data[name] = shared ? copy(verdict.data[name] ?? null) : (verdict.data[name] ?? null);
    for (const { error, path } of errors.elsewhere) this.#pass(error, asked.owner, path, tally);
    return tally.outcome();
  }

  #put(
    field: EntityField,
    share: Share,
    position: number,
    entity: unknown,
    errors: readonly SubgraphError[],
    owner: RegencyCode,
    shared: boolean,
    tally: Tally,
  ): void {
    const indexes = share.indexes[position] ?? [];
    const entities = this.#entities(field);
    indexes.forEach((index, use) => {
      entities[index] = shared || use > 0 ? copy(entity) : entity; // what is merged later must not be one object twice
      for (const error of errors)
        this.#errors.push(
          passedOn(error, owner, [field.name, index, ...(error.path ?? []).slice(2)]),
        );
    });
    const faults = errors.map(ownFault).filter((fault) => fault !== null);
    if (faults.length === 0) tally.answered();
    for (const fault of faults) tally.fault(fault, entity === null);
  }

  #putSlice(field: EntityField, share: Share, position: number, slice: Slice, tally: Tally): void {
    const entities = this.#entities(field);
    for (const index of share.indexes[position] ?? [])
      entities[index] = withoutOwner(copy(slice.entity));
    tally.slice(slice.status);
  }

  #pass(error: SubgraphError, owner: RegencyCode, path: Path, tally: Tally): void {
    this.#errors.push(passedOn(error, owner, path));
    const fault = ownFault(error);
    if (fault !== null) tally.fault(fault);
  }

  #addFailure(asked: Asked, reason: FailureReason): Outcome {
    let told = false;
    const tell = (path: Path): void => {
      if (!told) this.#errors.push(failureError(asked.owner, reason, path)); // one owner, one error
      told = true;
    };
    for (const [field, share] of asked.shares) {
      const entities = this.#entities(field);
      share.representations.forEach((representation, position) => {
        const { stand } = field.shapeOf(String(representation["__typename"]));
        for (const index of share.indexes[position] ?? []) {
          if (stand === null) tell([field.name, index]);
          else entities[index] = stand.entity(representation, reason);
        }
      });
    }
    for (const { name } of asked.own) {
      this.#data[name] = null;
      tell([name]);
    }
    return { status: "failed", error: stepError(reason) };
  }

  #entities(field: EntityField): unknown[] {
    const entities = this.#data[field.name];
    return Array.isArray(entities) ? entities : [];
  }
}

interface Slice {
  entity: unknown;
  status: string;
}

/** A slice as the owner gave it, or in its stead when it is missing, has no status, or has an error anywhere in it. */
function sliceOf(
  stand: Stand,
  representation: Record<string, unknown>,
  entity: unknown,
  errors: readonly SubgraphError[],
): Slice {
  const status = isRecord(entity) && stand.statusName !== null ? entity[stand.statusName] : null;
  const [first] = errors;
  if (first !== undefined) return standing(stand, representation, statusFrom(first));
  if (!isRecord(entity)) return standing(stand, representation, "INVALID");
  if (stand.statusName !== null && typeof status !== "string")
    return standing(stand, representation, "INVALID");
  return { entity, status: typeof status === "string" ? status : "OK" };
}

function standing(stand: Stand, representation: Record<string, unknown>, status: string): Slice {
  return { entity: stand.entity(representation, status), status };
}

function statusFrom(error: SubgraphError): string {
  const code = error.extensions?.["code"];
  if (code === "FORBIDDEN" || code === "REGENCY_NOT_SHARING") return "NOT_SHARED";
  if (code === "BAD_USER_INPUT") return "OUTDATED"; // the token is ours: who cannot read it runs another version
  return ownFault(error) ?? "UNAVAILABLE";
}

/** An owner's errors, each with the entity it speaks of. */
class ErrorsByEntity {
  readonly elsewhere: { error: SubgraphError; path: Path }[] = [];
  readonly #byEntity = new Map<EntityField, Map<number, SubgraphError[]>>();

  constructor(asked: Asked, errors: readonly SubgraphError[]) {
    const fields = [...asked.shares.keys()];
    const names = new Set(asked.own.map(({ name }) => name));
    for (const error of errors) {
      const [name, position] = error.path ?? [];
      const named = fields.find((field) => field.name === name);
      const share = named === undefined ? undefined : asked.shares.get(named);
      if (
        named !== undefined &&
        typeof position === "number" &&
        share?.indexes[position] !== undefined
      ) {
        this.#file(named, position, error);
      } else if (typeof name === "string" && names.has(name)) {
        this.elsewhere.push({ error, path: [...(error.path ?? [])] });
      } else this.#fileAtFirst(asked, fields, error);
    }
  }

  of(field: EntityField, position: number): readonly SubgraphError[] {
    return this.#byEntity.get(field)?.get(position) ?? [];
  }

  /** An error that says of nothing asked for concerns the whole answer: it is told once, at the first thing asked. */
  #fileAtFirst(asked: Asked, fields: readonly EntityField[], error: SubgraphError): void {
    const [field] = fields;
    const [own] = asked.own;
    if (field !== undefined && asked.shares.get(field)?.representations.length !== 0) {
      this.#file(field, 0, { ...error, path: [field.name, 0] });
    } else this.elsewhere.push({ error, path: own === undefined ? [] : [own.name] });
  }

  #file(field: EntityField, position: number, error: SubgraphError): void {
    const positions = this.#byEntity.get(field) ?? new Map<number, SubgraphError[]>();
    this.#byEntity.set(field, positions);
    positions.set(position, [...(positions.get(position) ?? []), error]);
  }
}

/** Counts how an owner's parts went. */
class Tally {
  #good = 0;
  #partial = 0;
  #leftOut = 0;
  #failed = 0;
  #error: StepError | null = null;

  answered(): void {
    this.#good += 1;
  }

  /** An owner's own fault; `whole` says that it left nothing of what was asked. */
  fault(reason: FailureReason, whole = false): void {
    if (whole) this.#failed += 1;
    else this.#partial += 1;
    this.#error ??= stepError(reason);
  }

  slice(status: string): void {
    if (status === "OK") this.#good += 1;
    else if (status === "PARTIAL") this.#partial += 1;
    else if (status === "NOT_SHARED") {
      this.#leftOut += 1;
      this.#error ??= { code: "REGENCY_NOT_SHARING", reason: status };
    } else if (status === "OTHER_POLICY") {
      this.#leftOut += 1; // no fault: the question is about others
    } else if (status === "PENDING") {
      this.#leftOut += 1; // no fault: it is computing, and asking again brings the figures
      this.#error ??= { code: "REGENCY_TIMEOUT", reason: status };
    } else {
      this.#failed += 1;
      this.#error ??= isReason(status)
        ? stepError(status)
        : { code: "REGENCY_UNAVAILABLE", reason: status };
    }
  }

  outcome(): Outcome {
    const kinds = [this.#good, this.#partial, this.#leftOut, this.#failed].filter(
      (count) => count > 0,
    ).length;
    if (kinds > 1 || this.#partial > 0) return { status: "partial", error: this.#error };
    if (this.#failed > 0) return { status: "failed", error: this.#error };
    return { status: this.#leftOut > 0 ? "skipped" : "successful", error: this.#error };
  }
}

function isReason(status: string): status is FailureReason {
  return (
    status === "UNAVAILABLE" ||
    status === "TIMEOUT" ||
    status === "INVALID" ||
    status === "OUTDATED"
  );
}
