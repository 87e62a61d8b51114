import { StoreMigration } from "@talenta/store";
import { REFUSALS } from "../refusals.ts";

/** What never changes is held by the same declarations on both databases. */
export class HoldAlike extends StoreMigration {
  override async up(): Promise<void> {
    for (const { name } of REFUSALS) await this.permit(name);
    await this.refuse(REFUSALS);
  }
}
