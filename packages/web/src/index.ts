export { askPage } from "./ask-page.ts";
export { type ExampleQuestion, readExamples } from "./example-questions.ts";
