export { givenPost, type PostGiven } from "./given-post.ts";
export { createTestApp, type TestApp, type TestMember } from "./test-app.ts";
