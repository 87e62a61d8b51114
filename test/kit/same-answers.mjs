// `npm run same-answers`: fills one province in files and one on PostgreSQL, and asks both every example question.
process.env.TALENTA_TEST_SAME_ANSWERS = "1";
process.argv.push("-w", "1", "test/embedded/same-answers");
await import("../../node_modules/jest/bin/jest.js");
