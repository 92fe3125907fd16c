/* The length of copy as a newspaper counts it: the twin of articles/text/count.py, held to it by a table of cases. */
const letters = "A-Za-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f";
const run = `[${letters}]+(?:[.,%:'’\\-][${letters}]+)*%?`;
// White space and what marks no paper.
export const blank =
  "\\x00-\\xa0\\xad\\u0300-\\u036f\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufe00-\\ufe0f\\ufeff";
const counted = new RegExp(`${run}|[^${blank}]|[!-/:-@\\[-\`{-~]`, "gu");

export function count(text) {
  return (text.match(counted) || []).length;
}
