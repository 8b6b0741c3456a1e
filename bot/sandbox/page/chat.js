// The chat: keeps the log as the sandbox tells it, and sends what the applicant does.

import { dayElement, make, messageElement } from "./message.js";
import { language, loadWords, speak, word } from "./words.js";

const OTHERS = ["photo", "sticker", "voice", "document", "contact", "poll", "album"];
const PATIENCE = 15000; // how long a tapped button waits for the bot's answer
const TOAST_TIME = 3500;

const at = (id) => document.getElementById(id);
const log = at("log");
const scroller = at("scroller");
const text = at("text");

const messages = new Map(); // by message id, as last told
const waiting = new Map(); // query id → the button that waits
const shown = { cursor: 0, chat: null, bot: null, editing: null };
let poll = new AbortController();
let toastTimer = 0;

async function post(call, body = {}) {
  const response = await fetch(`/sandbox/chat/${call}`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

async function act(call, body) {
  try {
    return await post(call, body);
  } catch {
    toast(word("failed"));
    return null;
  }
}

// The log

// Where the focus waits; on a phone the text box would bring up the keyboard.
function rest() {
  (matchMedia("(hover: hover)").matches ? text : scroller).focus({ preventScroll: true });
}

const isAtEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;

// A message taller than the screen is read from its top.
function topOfTall() {
  const last = log.querySelector(".message:last-of-type");
  if (!last || last.offsetHeight <= scroller.clientHeight) return null;
  return last.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop - 8;
}

const isAtTopOfTall = () => {
  const top = topOfTall();
  return top !== null && Math.abs(scroller.scrollTop - top) < 80;
};

function toEnd(behavior = "auto") {
  const top = topOfTall();
  // At once to the top of a tall one: what still changes above it would leave a smooth movement astray.
  scroller.scrollTo(top === null ? { top: scroller.scrollHeight, behavior } : { top, behavior: "auto" });
}

const elementOf = (id) => log.querySelector(`[data-message-id="${id}"]`);

function place(message) {
  const element = messageElement(message);
  const old = elementOf(message.message_id);
  if (!old) {
    const date = new Date(message.date * 1000);
    const lastDay = [...log.querySelectorAll(".day")].at(-1)?.dataset.day;
    if (lastDay !== date.toDateString()) log.append(dayElement(date));
    log.append(element);
    return;
  }
  const focused = [...old.querySelectorAll("button, a")].indexOf(document.activeElement);
  element.classList.add("settled");
  old.replaceWith(element);
  if (focused < 0) return;
  const targets = [...element.querySelectorAll("button, a")];
  const next = targets[Math.min(focused, targets.length - 1)];
  if (next) next.focus({ preventScroll: true });
  else rest();
}

function remove(id) {
  messages.delete(id);
  const element = elementOf(id);
  const before = element?.previousElementSibling;
  const isLastOfDay = before?.matches(".day") && !element.nextElementSibling?.matches(".message");
  element?.remove();
  if (isLastOfDay) before.remove();
}

function takeMessages(changed) {
  const follow = isAtEnd() || isAtTopOfTall() || changed.some((message) => message.from && !message.from.is_bot && !messages.has(message.message_id));
  const isFirst = messages.size === 0;
  for (const message of changed) {
    if (message.deleted) {
      remove(message.message_id);
    } else {
      messages.set(message.message_id, message);
      place(message);
    }
  }
  if (follow) toEnd(isFirst ? "auto" : "smooth");
}

function redraw() {
  fillOthers();
  log.replaceChildren();
  for (const message of messages.values()) place(message);
  toEnd();
}

function forget() {
  messages.clear();
  waiting.clear();
  log.replaceChildren();
  Object.assign(shown, { cursor: 0, chat: null });
  stopEditing();
}

// Toasts and waiting buttons

function toast(words) {
  clearTimeout(toastTimer);
  at("toast").textContent = words;
  at("toast").hidden = false;
  toastTimer = setTimeout(() => { at("toast").hidden = true; }, TOAST_TIME);
}

function release(query) {
  const button = waiting.get(query);
  waiting.delete(query);
  button?.removeAttribute("aria-busy");
}

function takeAnswer(answer) {
  release(answer.query);
  if (!answer.text) return;
  if (!answer.alert) return toast(answer.text);
  at("alert").querySelector("p").textContent = answer.text;
  at("alert").showModal();
}

async function tap(button) {
  const id = Number(button.closest(".message").dataset.messageId);
  button.setAttribute("aria-busy", "true");
  const sent = await act("tap", { message_id: id, data: button.dataset.data });
  if (!sent) return button.removeAttribute("aria-busy");
  waiting.set(sent.query, button);
  setTimeout(() => release(sent.query), PATIENCE);
}

async function copy(copied) {
  try {
    await navigator.clipboard.writeText(copied);
    toast(word("copied"));
  } catch {
    toast(word("failed"));
  }
}

// Around the log

function showChat(chat, bot) {
  at("name").textContent = bot.name;
  document.title = bot.name;
  at("status").textContent = word("status");
  at("status").classList.remove("lost");
  at("description").textContent = bot.description;
  const isEmpty = messages.size === 0;
  at("welcome").hidden = !isEmpty;
  at("start").hidden = !isEmpty || chat.is_blocked;
  at("blocked").hidden = !chat.is_blocked;
  at("composer").hidden = isEmpty || chat.is_blocked;
  fitText();
  at("block").hidden = chat.is_blocked || !chat.is_started;
  document.querySelector(`[name=language][value=${language()}]`).checked = true;
  at("commands-button").hidden = bot.commands.length === 0;
}

function fillOthers() {
  at("others").replaceChildren(...OTHERS.map((kind) => {
    const button = make("button", "", word(kind));
    button.type = "button";
    button.dataset.kind = kind;
    return button;
  }));
}

function showCommands(isOpen, prefix = "/") {
  const found = (shown.bot?.commands ?? []).filter(({ command }) => `/${command}`.startsWith(prefix));
  const rows = found.map(({ command, description }) => {
    const button = make("button", "", make("span", "command", `/${command}`), make("span", "", description));
    button.type = "button";
    button.dataset.command = `/${command}`;
    return make("li", "", button);
  });
  at("commands").firstElementChild.replaceChildren(...rows);
  const isShown = isOpen && rows.length > 0;
  at("commands").hidden = !isShown;
  at("commands-button").setAttribute("aria-expanded", String(isShown));
}

function fitText() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight, 140)}px`;
  at("send").disabled = !text.value.trim();
}

function startEditing(id) {
  shown.editing = id;
  at("editing").hidden = false;
  text.value = messages.get(id).text;
  fitText();
  text.focus();
}

function stopEditing() {
  shown.editing = null;
  at("editing").hidden = true;
  text.value = "";
  fitText();
}

async function submit() {
  const words = text.value.trim();
  if (!words) return;
  const editing = shown.editing;
  const sent = editing ? await act("edit", { message_id: editing, text: words }) : await act("text", { text: words });
  if (!sent) return;
  stopEditing();
  showCommands(false);
}

// What the sandbox tells

async function look() {
  const query = new URLSearchParams({ after: shown.cursor, timeout: at("status").classList.contains("lost") ? 0 : 25 });
  const response = await fetch(`/sandbox/chat/messages?${query}`, { signal: poll.signal });
  if (!response.ok) throw new Error(response.statusText);
  const told = await response.json();
  if (shown.chat && shown.chat.id !== told.chat.id) {
    forget(); // the profile became another applicant in another window
    return;
  }
  Object.assign(shown, { cursor: told.cursor, chat: told.chat, bot: told.bot });
  const isReworded = speak(told.chat.language_code);
  takeMessages(told.messages);
  if (isReworded) redraw();
  told.answers.forEach(takeAnswer);
  showChat(told.chat, told.bot);
}

async function watch() {
  let pause = 250;
  for (;;) {
    try {
      await look();
      pause = 250;
    } catch (error) {
      if (error.name === "AbortError") continue;
      at("status").textContent = word("lost");
      at("status").classList.add("lost");
      pause = Math.min(pause * 2, 5000);
      await new Promise((resolve) => { setTimeout(resolve, pause); });
    }
  }
}

// What the applicant does

function toggleFold(quotation) {
  const isOpen = quotation.classList.toggle("open");
  quotation.querySelector(".unfold").setAttribute("aria-expanded", String(isOpen));
}

log.addEventListener("click", ({ target }) => {
  const element = target.closest("a, button, .spoiler, .expandable-blockquote");
  if (!element || element.matches("a")) return;
  if (element.matches(".unfold, .expandable-blockquote")) toggleFold(element.closest(".expandable-blockquote"));
  else if (element.dataset.copied) copy(element.dataset.copied);
  else if (element.matches(".inline")) tap(element);
  else if (element.matches(".edit")) startEditing(Number(element.closest(".message").dataset.messageId));
  else if (element.dataset.command) act("text", { text: element.dataset.command });
  else element.classList.add("open");
});
log.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches(".spoiler")) event.target.classList.add("open");
});
scroller.addEventListener("scroll", () => { at("newest").hidden = isAtEnd(); }, { passive: true });
at("newest").addEventListener("click", () => scroller.scrollTo({ top: scroller.scrollHeight, behavior: "smooth" }));
at("start").addEventListener("click", async () => {
  await act("text", { text: "/start" });
  scroller.focus();
});
at("unblock").addEventListener("click", () => act("unblock"));
at("block").addEventListener("click", () => { at("options").hidePopover(); act("block"); });
at("new").addEventListener("click", async () => {
  at("options").hidePopover();
  if (!(await act("new", { language_code: shown.chat.language_code }))) return;
  forget();
  poll.abort();
  poll = new AbortController();
});
at("options").addEventListener("change", ({ target }) => act("language", { language_code: target.value }));
at("others").addEventListener("click", ({ target }) => {
  if (!target.dataset.kind) return;
  at("options").hidePopover();
  act("other", { kind: target.dataset.kind });
});
at("commands-button").addEventListener("click", () => {
  showCommands(at("commands").hidden);
  at("commands").querySelector("button")?.focus();
});
at("commands").addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  showCommands(false);
  stopEditing();
  act("text", { text: button.dataset.command });
  rest();
});
at("composer").addEventListener("submit", (event) => { event.preventDefault(); submit(); });
at("composer").addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (!at("commands").hidden) at("commands-button").focus();
  else if (shown.editing) stopEditing();
  showCommands(false);
});
at("cancel-edit").addEventListener("click", stopEditing);
text.addEventListener("input", () => {
  fitText();
  showCommands(text.value.startsWith("/"), text.value);
});
text.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  submit();
});
document.addEventListener("click", ({ target }) => {
  if (!target.closest("#commands, #commands-button, #text")) showCommands(false);
});

await loadWords();
speak(navigator.language);
fillOthers();
fitText();
watch();
