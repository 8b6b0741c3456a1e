// Text with entities → nodes. Offsets count UTF-16 units, as JavaScript's strings do.

import { word } from "./words.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "code",
  blockquote: "q", expandable_blockquote: "q", spoiler: "span", text_link: "a", url: "a", bot_command: "button",
};

function wrapper(entity, text) {
  const element = document.createElement(TAGS[entity.type]);
  element.classList.add(entity.type.replaceAll("_", "-"));
  if (element.tagName === "A") {
    element.href = entity.url ?? text.slice(entity.offset, entity.offset + entity.length);
    element.target = "_blank";
    element.rel = "noopener noreferrer";
  }
  if (entity.type === "bot_command") {
    element.type = "button";
    element.dataset.command = text.slice(entity.offset, entity.offset + entity.length);
  }
  if (entity.type === "spoiler") element.tabIndex = 0;
  return element;
}

// As Telegram does: the first three lines of the quotation, the rest once it is tapped. Gives where its words go.
function folded(quotation) {
  const words = document.createElement("span");
  const unfold = document.createElement("button");
  words.className = "folded";
  unfold.type = "button";
  unfold.className = "unfold";
  unfold.setAttribute("aria-label", word("unfold"));
  unfold.setAttribute("aria-expanded", "false");
  quotation.append(words, unfold);
  return words;
}

function fill(parent, text, entities, start, end) {
  let place = start;
  let rest = entities;
  while (rest.length) {
    const [first, ...later] = rest;
    const stop = Math.min(first.offset + first.length, end);
    if (first.offset > place) parent.append(text.slice(place, first.offset));
    const inside = later.filter((entity) => entity.offset < stop);
    const element = wrapper(first, text);
    fill(first.type === "expandable_blockquote" ? folded(element) : element, text, inside, Math.max(first.offset, place), stop);
    parent.append(element);
    place = stop;
    rest = later.filter((entity) => entity.offset >= stop);
  }
  if (place < end) parent.append(text.slice(place, end));
}

export function fillRich(parent, text, entities = []) {
  fill(parent, text, entities.filter((entity) => entity.type in TAGS), 0, text.length);
}
