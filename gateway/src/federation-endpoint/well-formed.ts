import { told } from "@talenta/sentences";
import { badUserInput, type TalentaError } from "@talenta/service";
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  KnownFragmentNamesRule,
  LoneAnonymousOperationRule,
  NoFragmentCyclesRule,
  NoUndefinedVariablesRule,
  UniqueArgumentNamesRule,
  UniqueFragmentNamesRule,
  UniqueOperationNamesRule,
  UniqueVariableNamesRule,
  validate,
  type ValidationContext,
} from "graphql";

/** What has to hold before a document is cut apart. Fields and types are the owners' to know: each validates its part. */
const RULES = [
  UniqueOperationNamesRule,
  LoneAnonymousOperationRule,
  UniqueFragmentNamesRule,
  KnownFragmentNamesRule,
  NoFragmentCyclesRule,
  UniqueVariableNamesRule,
  NoUndefinedVariablesRule,
  UniqueArgumentNamesRule,
  noPrototypeNames,
];

/** What is wrong with how a document hangs together, or null; what it asks for is not looked at. */
export function malformed(schema: GraphQLSchema, document: DocumentNode): TalentaError | null {
  const [first] = validate(schema, document, RULES, { maxErrors: 1 });
  return first === undefined ? null : badUserInput({ field: "query", fix: told(first.message) });
}

/** Answers are put together in plain objects, where this name is no name like others. */
function noPrototypeNames(context: ValidationContext): ASTVisitor {
  return {
    Name(node) {
      if (node.value === "__proto__") context.reportError(new GraphQLError("Choose other names."));
    },
  };
}
