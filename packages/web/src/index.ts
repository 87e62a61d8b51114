export { askPage } from "./ask-page.ts";
export { type ExampleGroup, type ExampleQuestion, readExamples } from "./example-questions.ts";
