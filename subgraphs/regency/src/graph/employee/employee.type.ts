import { KEYS_OF_PEOPLE, NAMES, PERSON, RECORD } from "@talenta/access";
import {
  DateScalar,
  EducationLevel,
  EmploymentKind,
  PageInfo,
  Right,
  RowRight,
  Sex,
} from "@talenta/contract";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

/** One civil servant, as far as the caller may see; relations are resolved beside it. */
@RowRight(PERSON)
@Directive('@key(fields: "id regency { code }")')
@ObjectType("Employee", {
  simpleResolvers: true,
  description: "A civil servant (ASN), kept by one owner.",
})
export class EmployeeType {
  @Right(KEYS_OF_PEOPLE)
  @Directive("@shareable")
  @Field(() => ID, { description: "Opaque id, unique over all owners; not the NIP." })
  id!: string;

  @Right(PERSON)
  @Field(() => ID, {
    nullable: true,
    description: "Employee number (nomor induk pegawai), 18 digits.",
  })
  nip!: string | null;

  @Right(PERSON)
  @Field(() => String, { nullable: true, description: "Name without titles." })
  name!: string | null;

  @Right(PERSON)
  @Field(() => String, { nullable: true, description: "Titles before the name (gelar depan)." })
  frontTitle!: string | null;

  @Right(PERSON)
  @Field(() => String, { nullable: true, description: "Titles behind the name (gelar belakang)." })
  backTitle!: string | null;

  @Right(RECORD)
  @Field(() => DateScalar, { nullable: true, description: "Date of birth." })
  birthDate!: string | null;

  @Right(PERSON)
  @Field(() => Sex, { nullable: true, description: "Sex as recorded." })
  sex!: Sex | null;

  @Right(PERSON)
  @Field(() => EmploymentKind, { nullable: true, description: "Kind of employment." })
  employmentKind!: EmploymentKind | null;

  @Right(RECORD)
  @Field(() => String, {
    nullable: true,
    description: "Legal standing (kedudukan hukum), as written by the owner.",
  })
  legalStanding!: string | null;

  @Right(PERSON)
  @Field(() => String, {
    nullable: true,
    description: "Rank (golongan/ruang), such as III/d, or a PPPK's IX.",
  })
  rank!: string | null;

  @Right(RECORD)
  @Field(() => DateScalar, { nullable: true, description: "In this rank since." })
  rankSince!: string | null;

  @Right(RECORD)
  @Field(() => DateScalar, { nullable: true, description: "First appointed." })
  firstAppointed!: string | null;

  @Right(RECORD)
  @Field(() => DateScalar, { nullable: true, description: "In this position since." })
  positionSince!: string | null;

  @Right(PERSON)
  @Field(() => EducationLevel, {
    nullable: true,
    description: "Highest level of education on record.",
  })
  educationLevel!: EducationLevel | null;

  @Right(RECORD)
  @Field(() => String, { nullable: true, description: "Study programme." })
  educationName!: string | null;

  @Right(RECORD)
  @Field(() => Int, { nullable: true, description: "Year of graduation." })
  graduationYear!: number | null;

  @Right(RECORD)
  @Field(() => String, { nullable: true, description: "Office mail address." })
  emailGov!: string | null;

  @Right(RECORD)
  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Last day in service by age; null when birth date or position class is not on record.",
  })
  retirementDate!: string | null;
}

/** One employee of a list. */
@Right(NAMES)
@ObjectType("EmployeeEdge", {
  simpleResolvers: true,
  description: "One employee of a list, with the place to go on from.",
})
export class EmployeeEdgeType {
  @Field(() => String, { description: "Give it as `after` to go on behind this employee." })
  cursor!: string;

  @Field(() => EmployeeType, { description: "The employee." })
  node!: EmployeeType;
}

/** A page of employees. */
@Right(NAMES)
@ObjectType("EmployeeConnection", {
  simpleResolvers: true,
  description: "One page of the employees of one owner.",
})
export class EmployeeConnectionType {
  @Field(() => [EmployeeEdgeType], { description: "The employees of this page, by name." })
  edges!: EmployeeEdgeType[];

  @Field(() => PageInfo, { description: "Where this page ends and whether more follows." })
  pageInfo!: PageInfo;
}
