// One Bot API message → one bubble with its keyboard.

import { fillRich } from "./rich.js";
import { locale, word } from "./words.js";

const SIGNS = { photo: "🖼️", sticker: "👋", voice: "🎤", contact: "👤", poll: "📊" };

export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function size(bytes) {
  const unit = bytes < 1000 ? "byte" : bytes < 1e6 ? "kilobyte" : "megabyte";
  const value = bytes / { byte: 1, kilobyte: 1e3, megabyte: 1e6 }[unit];
  return new Intl.NumberFormat(locale(), { style: "unit", unit, maximumFractionDigits: 1 }).format(value);
}

function attachment(file, isOwn) {
  const name = make("span", "file-name", file.file_name);
  const note = make("span", "file-size", isOwn ? size(file.file_size) : `${word("download")} · ${size(file.file_size)}`);
  const parts = [make("span", "file-sign", isOwn ? "📄" : "↓"), make("span", "file-words", name, note)];
  parts[0].setAttribute("aria-hidden", "true");
  if (isOwn) return make("span", "file", ...parts);
  const link = make("a", "file", ...parts);
  link.href = `/sandbox/chat/file/${encodeURIComponent(file.file_id)}`;
  link.download = file.file_name;
  return link;
}

function picture(photo, words) {
  const { file_id, width, height } = photo.at(-1);
  const image = Object.assign(make("img", "photo"), { width, height, alt: words ?? word("photo") });
  image.src = `/sandbox/chat/file/${encodeURIComponent(file_id)}`;
  const link = make("a", "", image); // opened, it is as large as it is
  return Object.assign(link, { href: image.src, target: "_blank", rel: "noopener" });
}

function content(message, isOwn) {
  const body = make("div", "words");
  const kind = Object.keys(SIGNS).find((name) => name in message);
  if (kind === "photo" && !isOwn) body.append(picture(message.photo, message.caption));
  else if (kind) body.append(make("span", "other", `${SIGNS[kind]} ${word(kind)}`));
  if (message.document) body.append(attachment(message.document, isOwn));
  const text = message.text ?? message.caption;
  if (text) {
    const words = make("div", "text");
    words.dir = "auto";
    fillRich(words, text, message.entities ?? message.caption_entities);
    body.append(words);
  }
  return body;
}

function stamp(message, isOwn) {
  const date = new Date(message.date * 1000);
  const clock = make("time", "", date.toLocaleTimeString(locale(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }));
  clock.dateTime = date.toISOString();
  const edited = isOwn && message.edit_date ? `${word("edited")} ` : "";
  return make("span", "stamp", edited, clock);
}

function editButton() {
  const button = make("button", "edit", "✎");
  button.type = "button";
  button.title = word("edit");
  button.setAttribute("aria-label", word("edit"));
  return button;
}

function inlineButton(described) {
  const label = make("span", "", described.text); // one line, and cut: as in Telegram's own apps
  const element = make(described.url ? "a" : "button", "inline", label);
  if (described.url) Object.assign(element, { href: described.url, target: "_blank", rel: "noopener noreferrer" });
  else if (described.copy_text) Object.assign(element, { type: "button" }).dataset.copied = described.copy_text.text;
  else Object.assign(element, { type: "button" }).dataset.data = described.callback_data;
  if (described.style) element.classList.add(described.style);
  return element;
}

function keyboard(markup) {
  const rows = (markup?.inline_keyboard ?? []).map((row) => make("div", "keys", ...row.map(inlineButton)));
  return rows.length ? [make("div", "keyboard", ...rows)] : [];
}

export function messageElement(message) {
  const isOwn = !message.from.is_bot;
  const bubble = make("div", "bubble", content(message, isOwn), stamp(message, isOwn));
  const speaker = make("span", "hidden", `${isOwn ? word("you") : message.from.first_name}: `);
  bubble.prepend(speaker);
  if (isOwn && message.text) bubble.append(editButton());
  const element = make("article", isOwn ? "message own" : "message", bubble, ...keyboard(message.reply_markup));
  element.dataset.messageId = message.message_id;
  return element;
}

export function dayElement(date) {
  const day = make("div", "day", make("span", "", date.toLocaleDateString(locale(), { day: "numeric", month: "long" })));
  day.dataset.day = date.toDateString();
  return day;
}
