import { PERSON, RECORD } from "@talenta/access";
import { policyIdentity, Price, Right } from "@talenta/contract";
import { read } from "@talenta/store";
import { type Box, MICRO, type Micro, shown } from "@talenta/talent";
import { GraphQLJSONObject } from "graphql-scalars";
import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from "type-graphql";
import { PolicyType } from "../policy/policy.type.ts";
import type { RegencyContext } from "../regency.context.ts";
import type { Placement } from "../../database/entities/placement.entity.ts";
import { dossierFor } from "../../placement/past.service.ts";
import { MissingEvidenceType, PlacementType } from "./placement.type.ts";

/** Figures of a placement leave as Float here, cut to two decimals; inside they are whole millionths. */
@Resolver(() => PlacementType)
export class PlacementResolver {
  @Right(PERSON)
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "The box that counts, 1 to 9: the one a committee's signed calibration gave, else the computed one; null while an axis has no evidence at all (unplaced). Counts and lists go by it.",
  })
  box(@Root() placement: Placement): number | null {
    return placement.calibratedBox ?? placement.box;
  }

  @Right(PERSON)
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Box as computed from the evidence, 1 to 9; null while unplaced. No committee changes it.",
  })
  computedBox(@Root() placement: Placement): number | null {
    return placement.box;
  }

  @Right(PERSON)
  @FieldResolver(() => [Int], {
    description: "Boxes still possible when the missing evidence comes in, ascending.",
  })
  possibleBoxes(@Root() placement: Placement): Box[] {
    return read(placement.possibleBoxes);
  }

  @Right(PERSON)
  @FieldResolver(() => Float, {
    nullable: true,
    description: "Performance (kinerja), 0 to 100; null without evidence.",
  })
  performance(@Root() placement: Placement): number | null {
    return points(placement.performance);
  }

  @Right(PERSON)
  @FieldResolver(() => Float, {
    nullable: true,
    description: "Potential (potensial), 0 to 100; null without evidence.",
  })
  potential(@Root() placement: Placement): number | null {
    return points(placement.potential);
  }

  @Right(PERSON)
  @FieldResolver(() => Float, {
    nullable: true,
    description: "Talent value (nilai talenta), 0 to 100; null while unplaced.",
  })
  value(@Root() placement: Placement): number | null {
    return points(placement.value);
  }

  @Right(PERSON)
  @FieldResolver(() => Float, {
    nullable: true,
    description: "Share of the policy's weight that evidence backs, 0 to 1.",
  })
  evidence(@Root() placement: Placement): number {
    return placement.evidence / MICRO;
  }

  @Right(PERSON)
  @FieldResolver(() => PolicyType, {
    nullable: true,
    description: "The policy version it was computed under.",
  })
  policy(@Root() placement: Placement): PolicyType {
    return policyIdentity({ id: placement.policyId, version: placement.policyVersion });
  }

  @Right(PERSON)
  @FieldResolver(() => [MissingEvidenceType], {
    description: "Missing evidence, the one that could move its axis furthest first.",
  })
  missing(@Root() placement: Placement): MissingEvidenceType[] {
    return read(placement.missing).map(({ item, weight, leverage }) => ({
      item,
      weight: shown(weight),
      leverage: shown(leverage),
    }));
  }

  @Price(50)
  @Right(RECORD)
  @FieldResolver(() => GraphQLJSONObject, {
    nullable: true,
    description:
      "Everything it was made of in one document: policy, evidence, result with its exact fractions. `talenta explain` computes it again without a database. It names nobody.",
  })
  async dossier(
    @Root() placement: Placement,
    @Arg("records", () => Boolean, {
      defaultValue: false,
      description:
        "Whether it begins at the records, so that the evidence is worked out again too. Those of an earlier placement may have changed since: it has none.",
    })
    records: boolean,
    @Ctx() { reader, loaders }: RegencyContext,
  ): Promise<Record<string, unknown> | null> {
    const current = records && placement.supersededAt === null;
    const weighed = current ? await loaders().weighed.load(placement.employeeId) : null;
    const dossier = dossierFor(reader.tenant, placement, weighed?.person);
    return dossier && { ...dossier };
  }
}

function points(figure: Micro | null): number | null {
  return figure === null ? null : shown(figure);
}
