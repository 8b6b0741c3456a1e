// The page's own words; what the bot says comes from the bot.

const HTML_LANGUAGE = { en: "en-GB", "zh-hant": "zh-Hant-HK", "zh-hans": "zh-Hans-CN", fr: "fr" };

let all = {};
let chosen = "en";

export async function loadWords() {
  all = await (await fetch("/chat/words.json")).json();
}

export const word = (name) => all[chosen][name] ?? name;

export const locale = () => HTML_LANGUAGE[chosen];

export const language = () => chosen;

function nearest(code) {
  const tag = code.toLowerCase();
  if (/^zh-(hant|tw|hk|mo)/.test(tag)) return "zh-hant";
  if (tag.startsWith("zh")) return "zh-hans";
  return tag.startsWith("fr") ? "fr" : "en";
}

export function speak(code) {
  const wanted = nearest(code);
  if (wanted === chosen && document.documentElement.dataset.spoken) return false;
  chosen = wanted;
  document.documentElement.dataset.spoken = "yes";
  document.documentElement.lang = locale();
  for (const element of document.querySelectorAll("[data-words]")) element.textContent = word(element.dataset.words);
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", word(element.dataset.label));
    if (element.matches("button")) element.title = word(element.dataset.label);
  }
  for (const element of document.querySelectorAll("[data-placeholder]")) element.placeholder = word(element.dataset.placeholder);
  return true;
}
