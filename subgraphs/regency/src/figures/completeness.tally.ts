import {
  type Attributes,
  type AxisName,
  type Completeness,
  completenessBy,
  type GroupBacked,
  type GroupDimension,
  type IsoDate,
  type ItemBacked,
  type Micro,
  type Placement,
} from "@talenta/talent";
import type { Tenant } from "../regency/tenant.ts";
import { type AttributeRow, attributesOf } from "./attributes.ts";

/** A person with the current placement, as the table holds it. */
export interface PlacedRow extends AttributeRow {
  readonly id: string;
  readonly evidence: Micro;
  readonly answers: string;
  readonly missing: string;
  readonly policyId: string;
  readonly policyVersion: number;
}

type Counted = { -readonly [Field in keyof ItemBacked]: ItemBacked[Field] };
type CountedGroup = { -readonly [Field in keyof GroupBacked]: GroupBacked[Field] };

/** Counts, person after person, what of the evidence their policies ask for is on record. */
export class CompletenessTally {
  readonly #tenant: Tenant;
  readonly #day: IsoDate;
  readonly #by: readonly GroupDimension[];
  readonly #items = new Map<string, Counted>();
  readonly #groups = new Map<string, CountedGroup & { unitId: string | null }>();
  readonly #policies = new Map<string, readonly { axis: AxisName; item: string }[]>();
  #people = 0;
  #evidence = 0;

  constructor(tenant: Tenant, by: readonly GroupDimension[], day: IsoDate) {
    this.#tenant = tenant;
    this.#by = by;
    this.#day = day;
  }

  count(row: PlacedRow): void {
    this.#people += 1;
    this.#evidence += row.evidence;
    const missing = new Set(
      (JSON.parse(row.missing) as Placement["missing"]).map(({ item }) => item),
    );
    const answers = JSON.parse(row.answers) as object;
    for (const { axis, item } of this.#itemsOf(row)) {
      const counted = this.#item(axis, item);
      counted.people += 1;
      if (missing.has(item)) counted.missing += 1;
      else if (Object.hasOwn(answers, item)) counted.onRecord += 1;
      else counted.none += 1;
    }
    const attributes = attributesOf(row, this.#tenant.code, this.#day);
    for (const dimension of this.#by) {
      const group = this.#group(dimension, attributes, row.unitId);
      group.people += 1;
      group.evidence += row.evidence;
    }
  }

  /** The counts in their one order; `unitNames` by unit id. */
  result(unitNames: ReadonlyMap<string, string>): Completeness {
    const groups = [...this.#groups.values()].map(({ unitId, ...group }) => ({
      ...group,
      label: group.dimension === "UNIT" ? (unitNames.get(unitId ?? "") ?? null) : null,
    }));
    const [people, evidence] = [this.#people, this.#evidence];
    const items = [...this.#items.values()];
    return completenessBy(this.#by).sum([{ people, evidence, items, groups }]);
  }

  #itemsOf({ policyId: id, policyVersion: version }: PlacedRow) {
    const key = `${id} ${version}`;
    let items = this.#policies.get(key);
    if (items === undefined) {
      const axes = this.#tenant.policyNamed({ id, version })?.axes;
      items = (["performance", "potential"] as const).flatMap((axis) =>
        (axes?.[axis].components ?? []).flatMap((component) =>
          component.items.map((item) => ({ axis, item: item.id })),
        ),
      );
      this.#policies.set(key, items);
    }
    return items;
  }

  #item(axis: AxisName, item: string): Counted {
    const key = `${axis} ${item}`;
    let counted = this.#items.get(key);
    if (counted === undefined) {
      counted = { axis, item, people: 0, onRecord: 0, none: 0, missing: 0 };
      this.#items.set(key, counted);
    }
    return counted;
  }

  #group(dimension: GroupDimension, attributes: Attributes, unitId: string | null) {
    const value = attributes[dimension];
    const key = `${dimension} ${value ?? ""}`;
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = { dimension, value, label: null, people: 0, evidence: 0, unitId };
      this.#groups.set(key, group);
    }
    return group;
  }
}
