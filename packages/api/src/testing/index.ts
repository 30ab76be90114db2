export { clipInput } from "./clip-input.ts";
export { givenAlbum, givenImage, type ImageGiven } from "./given-image.ts";
export { givenPost, type PostGiven } from "./given-post.ts";
export { karmaDrift } from "./karma-drift.ts";
export { statementsOf } from "./statements-of.ts";
export { createTestApp, type TestApp, type TestMember } from "./test-app.ts";
