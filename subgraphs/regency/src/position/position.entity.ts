import type { PositionClass } from "@talenta/talent";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** A position title (nama jabatan) with its class; SIASN's JABATAN ID names a title, not a chair. */
@Entity({ tableName: "position" })
export class Position {
  @PrimaryKey({ type: "text" })
  id!: string;

  @Property({ type: "text" })
  title!: string;

  @Property({ type: "text", nullable: true })
  kind!: string | null;

  @Property({ type: "text", fieldName: "class", nullable: true })
  positionClass!: PositionClass | null;
}
