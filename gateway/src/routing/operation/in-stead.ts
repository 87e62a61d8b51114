import type { GraphQLObjectType, SelectionSetNode } from "graphql";
import { getNamedType, isObjectType } from "graphql";
import { isRecord, type ShapeReader } from "./shape.ts";
import { OWNER } from "./slice-owner.ts";

/** How a slice is answered where the owner says nothing. */
export interface Stand {
  /** The name `status` has in the answer; null when it is not asked for. */
  statusName: string | null;
  /** One entity made out of what its representation says. */
  entity(representation: Record<string, unknown>, status: string): Record<string, unknown>;
}

/**
 * The answer to a slice in its owner's stead: its key as asked, its status, nothing else, each under the selection's own
 * name, so that the province can say why this owner is missing.
 */
export function standIn(
  reader: ShapeReader,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Stand {
  const asked = reader.asked(type, selectionSets).filter(({ name }) => name !== OWNER);
  return {
    statusName: asked.find(({ field }) => field === "status")?.name ?? null,
    entity(representation, status) {
      const entity: Record<string, unknown> = {};
      for (const { name, field, selections } of asked) {
        entity[name] =
          field === "status" ? status : known(reader, type, field, selections, representation);
      }
      return entity;
    },
  };
}

function known(
  reader: ShapeReader,
  type: GraphQLObjectType,
  field: string,
  selections: readonly SelectionSetNode[],
  source: Record<string, unknown>,
): unknown {
  if (field === "__typename") return type.name;
  const value = source[field];
  if (value === undefined || selections.length === 0) return value ?? null;
  const definition = type.getFields()[field];
  const inner = definition === undefined ? null : getNamedType(definition.type);
  if (!isObjectType(inner) || !isRecord(value)) return null;
  return Object.fromEntries(
    reader
      .asked(inner, selections)
      .map((asked) => [asked.name, known(reader, inner, asked.field, asked.selections, value)]),
  );
}
