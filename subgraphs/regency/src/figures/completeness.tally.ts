import { type Json, read } from "@talenta/store";
import {
  type AxisName,
  type Completeness,
  completenessBy,
  type Evidence,
  type GroupBacked,
  type Grouping,
  type IsoDate,
  type ItemBacked,
  type Micro,
  type Placement,
} from "@talenta/talent";
import type { Tenant } from "../tenant/tenant.ts";
import type { UnitTree } from "../unit/unit-tree.ts";
import { type AllAttributesRow, foundOn } from "./attributes.ts";
import { namedKey } from "./group.ts";

/** A person, and the current placement where there is one. */
type PersonRow = AllAttributesRow & {
  readonly [Column in keyof PlacementCells]: PlacementCells[Column] | null;
};

/** A person with the current placement. */
type PlacedRow = AllAttributesRow & PlacementCells;

/** What the table of placements says of one. */
interface PlacementCells {
  readonly evidence: Micro;
  readonly answers: Json<Evidence>;
  readonly missing: Json<Placement["missing"]>;
  readonly policyId: string;
  readonly policyVersion: number;
}

/** Whether a row has a placement: a join gives all of one or nothing. */
export function isPlaced(row: PersonRow): row is PlacedRow {
  return row.policyId !== null;
}

type Counted = { -readonly [Field in keyof ItemBacked]: ItemBacked[Field] };

/** People of one cell by what was found on the dimensions of its grouping. */
interface CountedGroup {
  readonly grouping: Grouping;
  readonly found: readonly (string | null)[];
  people: number;
  evidence: number;
}

/** Counts, person after person, what of the evidence their policies ask for is on record. */
export class CompletenessTally {
  readonly #tenant: Tenant;
  readonly #day: IsoDate;
  readonly #groupings: readonly Grouping[];
  readonly #items = new Map<string, Counted>();
  readonly #groups = new Map<string, CountedGroup>();
  readonly #policies = new Map<string, readonly { axis: AxisName; item: string }[]>();
  #people = 0;
  #evidence = 0;

  constructor(tenant: Tenant, groupings: readonly Grouping[], day: IsoDate) {
    this.#tenant = tenant;
    this.#groupings = groupings;
    this.#day = day;
  }

  count(row: PlacedRow): void {
    this.#people += 1;
    this.#evidence += row.evidence;
    const missing = new Set(read(row.missing).map(({ item }) => item));
    const answers = read(row.answers);
    for (const { axis, item } of this.#itemsOf(row)) {
      const counted = this.#item(axis, item);
      counted.people += 1;
      if (missing.has(item)) counted.missing += 1;
      else if (Object.hasOwn(answers, item)) counted.onRecord += 1;
      else counted.none += 1;
    }
    const where = { code: this.#tenant.code, day: this.#day };
    for (const grouping of this.#groupings) {
      const found = grouping.map((dimension) => foundOn(dimension, row, where));
      const group = this.#group(grouping, found);
      group.people += 1;
      group.evidence += row.evidence;
    }
  }

  /** The counts in their one order. */
  result(tree: UnitTree): Completeness {
    const groups = [...this.#groups.values()].map(
      ({
        grouping: [row, column],
        found: [first = null, second = null],
        people,
        evidence,
      }): GroupBacked => ({
        ...namedKey(this.#tenant, tree, row, first),
        ...(column !== undefined && { across: namedKey(this.#tenant, tree, column, second) }),
        people,
        evidence,
      }),
    );
    const [people, evidence] = [this.#people, this.#evidence];
    const items = [...this.#items.values()];
    return completenessBy(this.#groupings).sum([{ people, evidence, items, groups }]);
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

  #group(grouping: Grouping, found: readonly (string | null)[]): CountedGroup {
    const key = JSON.stringify([grouping, found]);
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = { grouping, found, people: 0, evidence: 0 };
      this.#groups.set(key, group);
    }
    return group;
  }
}
