import { expect, test } from "vitest";
import { type Comment, threadsOf } from "./api";

const comment = (id: string, replyTo: string | null = null): Comment => ({ id, replyTo }) as Comment;
const shape = (list: Comment[]) =>
  threadsOf(list).map(({ head, answers }) => [head.id, ...answers.map((one) => one.id)]);

test("answers stand below their comment, the oldest first; comments stay the newest first", () => {
  const newestFirst = [comment("e"), comment("d", "a"), comment("c", "a"), comment("b"), comment("a")];
  expect(shape(newestFirst)).toEqual([["e"], ["b"], ["a", "c", "d"]]);
});

test("an answer whose comment isn't in the list stands alone", () => {
  expect(shape([comment("b", "gone"), comment("a")])).toEqual([["b"], ["a"]]);
});
