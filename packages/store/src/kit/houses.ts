import { Collection, type Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, OneToMany, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { Kysely } from "kysely";
import { insertRows, openStore, StoreMigration, type Store, type StoreConfig } from "../index.ts";
import { freshDatabase, type TestDatabase } from "../testing.ts";
import type { Dialect } from "../words/both-ways.ts";

@Entity({ tableName: "house" })
export class House {
  @PrimaryKey({ type: "text" })
  id!: string;

  @OneToMany(() => Room, (room) => room.house)
  rooms = new Collection<Room>(this);
}

@Entity({ tableName: "room" })
export class Room {
  @PrimaryKey({ type: "text" })
  id!: string;

  @Property({ type: "text", nullable: true })
  name: string | null = null;

  @ManyToOne(() => House, { ref: true, fieldName: "house_id" })
  house!: Ref<House>;
}

/** Tables of the tests of this package. */
export interface Houses {
  house: { id: string };
  room: { id: string; name: string | null; house_id: string };
}

class CreateHouses extends StoreMigration {
  override async up(): Promise<void> {
    await this.table("house")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .execute();
    await this.table("room")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("name", "text")
      .addColumn("house_id", "text", (column) => column.notNull().references("house.id"))
      .execute();
  }
}

export const FIRST = { name: "0001_create_houses", class: CreateHouses };

/** How a store of houses is opened. */
export function housesAt(
  { database }: Pick<TestDatabase, "database">,
  rest: Partial<StoreConfig> = {},
): StoreConfig {
  const entities = [House, Room];
  return { name: "houses", database, entities, migrations: [FIRST], migrate: true, ...rest };
}

/** A database with no house in it. */
export function freshHouses(dialect: Dialect): Promise<TestDatabase> {
  return freshDatabase(dialect, {
    name: "houses of the tests of the store",
    prepare: async (database) => await (await openStore<Houses>(housesAt({ database }))).close(),
  });
}

export const addHouse = (store: Store<Houses>, id: string) =>
  store.transaction(({ db }) => insertRows(db, "house", [{ id }]));

/** The ids of all houses, in order. */
export const housesOf = async (db: Kysely<Houses>) =>
  (await db.selectFrom("house").select("id").orderBy("id").execute()).map(({ id }) => id);
