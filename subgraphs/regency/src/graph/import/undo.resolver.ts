import { Right } from "@talenta/contract";
import { KEEPER } from "@talenta/access";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RegencyContext } from "../regency.context.ts";
import { Import } from "../../database/entities/import.entity.ts";
import { ImportType } from "./import.type.ts";
import { undoImport } from "../../import/undo/undo.service.ts";

@InputType({ description: "An import to take back." })
export class UndoImportInput {
  @Field(() => ID, { description: "The import." })
  importId!: string;

  @Field(() => String, { description: "Why, 1 to 1000 characters; kept with the import." })
  reason!: string;
}

@Right(KEEPER)
@ObjectType("UndoImportPayload", {
  simpleResolvers: true,
  description: "What came of undoing an import.",
})
export class UndoImportPayloadType {
  @Field(() => ImportType, { description: "The import, undone." })
  import!: ImportType;

  @Field(() => Int, {
    description: "People, records or standards that say again what they said before.",
  })
  restored!: number;

  @Field(() => Int, { description: "People, records or standards that are on record no longer." })
  withdrawn!: number;
}

/** Taking an import back. */
@Resolver()
export class UndoImportResolver {
  @Right(KEEPER)
  @Mutation(() => UndoImportPayloadType, {
    nullable: true,
    description:
      "Takes back what an import did, within 30 days of its end: what it replaced returns, what it created is withdrawn, and placements follow. CONFLICT, naming what, once something later rests on its rows.",
  })
  async undoImport(
    @Arg("input", () => UndoImportInput, { description: "The import, and why." })
    input: UndoImportInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<Omit<UndoImportPayloadType, "import"> & { import: Import }> {
    const { id, restored, withdrawn } = await undoImport(reader.tenant, reader.principal, input);
    return { import: await reader.em.findOneOrFail(Import, { id }), restored, withdrawn };
  }
}
