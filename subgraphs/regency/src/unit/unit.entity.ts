import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** An organisation unit (unor); units form a tree. */
@Entity({ tableName: "unit" })
export class Unit {
  @PrimaryKey({ type: "text" })
  id!: string;

  @Property({ type: "text" })
  name!: string;

  @Property({ type: "text", fieldName: "parent_id", nullable: true })
  parentId!: string | null;
}
