import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";

/** The cells of one row: text, or null where the cell is empty. */
export type Cells = (string | null)[];

/** A row's cells as one value: a thousand rows hold seventy thousand, and each would be coerced alone. */
export const CellsScalar = new GraphQLScalarType<Cells, Cells>({
  name: "Cells",
  description:
    "The cells of one row as a list of texts, in the order of the columns; null where a cell is empty.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc8259#section-5", // an array of JSON
  serialize: cellsOf,
  parseValue: cellsOf,
  parseLiteral: (node) => cellsOf(node.kind === Kind.LIST ? node.values.map(cellOf) : null),
});

function cellsOf(given: unknown): Cells {
  if (!Array.isArray(given)) {
    throw new GraphQLError("Cells are a list. Give each cell as text, and null where it is empty.");
  }
  const cells: unknown[] = given;
  if (onlyTexts(cells)) return cells;
  const wrong = cells.findIndex((cell) => !isCell(cell));
  throw new GraphQLError(
    `Cell ${wrong + 1} is a ${typeof cells[wrong]}. Give each cell as text, and null where it is empty.`,
  );
}

function onlyTexts(cells: unknown[]): cells is Cells {
  for (const cell of cells) if (!isCell(cell)) return false;
  return true;
}

function isCell(cell: unknown): cell is string | null {
  return cell === null || typeof cell === "string";
}

/** What a cell written into the question holds; undefined, which no cell is, for anything but text and null. */
function cellOf(node: ValueNode): string | null | undefined {
  if (node.kind === Kind.STRING) return node.value;
  return node.kind === Kind.NULL ? null : undefined;
}
