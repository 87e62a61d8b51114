export { askPage } from "./ask-page.ts";
export {
  type ExampleGroup,
  type ExampleQuestion,
  type ExampleSource,
  readExamples,
} from "./example-questions.ts";
