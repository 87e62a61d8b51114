import { bilingual } from "@talenta/contract";
import { ASPECT_DICTIONARY, COMPETENCY_DICTIONARY } from "@talenta/talent";
import { Query, Resolver } from "type-graphql";

import { CompetencyType, PotentialAspect } from "./dictionary.type.ts";

/** The vocabulary the province keeps for all owners. */
@Resolver()
export class DictionaryResolver {
  @Query(() => [CompetencyType], {
    description:
      "The dictionary of competencies (kamus kompetensi): nine, each with what its five levels mean.",
  })
  competencies(): CompetencyType[] {
    return COMPETENCY_DICTIONARY.map(({ id, group, title, definition, levels, basis }) => ({
      id,
      group,
      title: bilingual(title),
      definition: bilingual(definition),
      levels: levels.map(({ level, description }) => ({
        level,
        description: bilingual(description),
      })),
      ...basis,
    }));
  }

  @Query(() => [PotentialAspect], {
    description: "The eight aspects of potential (aspek potensi), and what each tells.",
  })
  potentialAspects(): PotentialAspect[] {
    return ASPECT_DICTIONARY.map(({ id, title, definition, highest, basis }) => ({
      id,
      title: bilingual(title),
      definition: bilingual(definition),
      highest,
      ...basis,
    }));
  }
}
