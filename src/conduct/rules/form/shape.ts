// C11 and the plain decency of a reply: its length, no repetition, no foreign markup, English.
import { countWords } from "../../../kit/text.ts";
import { asks, plain, type UnitRule } from "../../rule.ts";
import type { Unit } from "../../split.ts";

/** A unit longer than this many words is not a sentence anybody reads. */
const RAMBLE = 80;
/** Words a choice list may run over the limit, so that a question is not left with half its answers. */
const FOR_CHOICES = 30;

export const withinLength: UnitRule = {
  id: "length",
  promise: "C11",
  always: true,
  told: "Keep to the word limit of the plan; an asking reply is best under 80 words.",
  judge(unit, state) {
    const words = countWords(unit.text);
    const most = state.plan.bounds.maxWords;
    if (state.words + words <= most) return null;
    if (asks(unit) && state.questions === 0 && words <= 40) return null;
    if (unit.kind === "item" && state.words + words <= most + FOR_CHOICES && state.questions > 0) return null;
    return { quote: unit.text.trim().slice(0, 160), reason: `over ${most} words` };
  },
};

export const noRambling: UnitRule = {
  id: "rambling",
  promise: "C11",
  told: "Write sentences a person can read aloud: none over 60 words.",
  judge(unit) {
    const words = countWords(unit.text);
    const bytes = unit.text.length;
    if (unit.kind === "row" || unit.kind === "code" || (words <= RAMBLE && (bytes <= 160 || words * 20 > bytes))) return null;
    return { quote: unit.text.slice(0, 160), reason: words > RAMBLE ? `${words} words in one sentence` : "no words in it" };
  },
};

/** Without the mark of a list, so that a point said again as a sentence is known. */
const said = (unit: Unit): string =>
  plain(unit)
    .toLowerCase()
    .replace(/^(?:[-+•]|\d+[.)])\s+/, "");

export const noRepetition: UnitRule = {
  id: "repetition",
  promise: "C11",
  always: true,
  told: "Say nothing twice.",
  judge(unit, state) {
    const text = said(unit);
    if (unit.kind === "blank" || unit.kind === "row") return null;
    if (/(\b[\p{L}' ]{3,60}?\b)(?:[\s,.!]+\1){3,}/u.test(text)) return { quote: unit.text.trim().slice(0, 160), reason: "the same words over and over" };
    if (text.length < 12) return null;
    return state.released.some((u) => said(u) === text) ? { quote: unit.text.trim().slice(0, 160), reason: "said already" } : null;
  },
};

const MARKUP =
  /<\/?[a-z!][^>]*>?|&(?:lt|gt|amp|nbsp|#x?[\da-f]+);|javascript:|data:(?:text|image)|!\[[^\]]*\]|(?:\*{4,}|_{5,}|#{7,}|(?:\|\s*){12,}|(?:>\s*){4,}|[-=~]{12,})|\[\/?(?:color|url|size|img|b|i)[=\]]|\{\{|\[\d{1,2}m\S|%3[CE]|\{[.#][\w-]+|\$\$|\\(?:begin|frac|text|emph|textbf|textit|item|section|rightarrow)|\$\\/i;

export const plainMarkup: UnitRule = {
  id: "markup",
  promise: "C18",
  always: true,
  told: "Plain Markdown only: paragraphs, short lists, bold and italics. No HTML, images, headings or code.",
  judge(unit) {
    if (unit.kind === "heading") return { quote: unit.text.trim().slice(0, 80), reason: "a heading" };
    if (unit.kind === "row" && /^\|[\s:|-]+\|?\s*$/.test(unit.text.trim())) return null;
    const found = MARKUP.exec(unit.text);
    return found === null ? null : { quote: found[0].slice(0, 80), reason: "markup that is not plain" };
  },
};

const FOREIGN =
  /(?<![\p{L}'])(?:der|die|das|dem|und|oder|nicht|ist|sind|war|ein|eine|einen|wir|sie|ich|dass|wenn|wer|hat|haben|zu|den|mit|auf|bei|ihnen|oben|drei|vier|alle|seit|als|zurück|aber|auch|kein|für|von|zum|wird|würde|le|la|les|des|est|sont|pas|vous|nous|une|et|il|qui|dans|pour|votre|que|quand|avec|sur|mais|qué|quién|los|las|el|un|una|unos|para|por|con|su|sus|usted|como|cómo|pero|más|hay|muy|se|si|gli|che|non|sono|di|da|lo|ma|nel|della|del|perché|quando|chi|comincerei|het|een|niet|van|wat|hun|zou|iemand|hebben|moeten|zien|mensen|oude|dag|te|och|att|det|är|som|inte|não|você|uma|um|os|seu|ninguém|é|pouco|foi|nie|jest|się|co|ludzie|którzy|tym|vad|hur|je|deze|tu|tus|ese|esa|es|en|ja|aan|naar|voor|denn|nach|bei|euch|gerade|mir|dir|jetzt|heute|wem|sagt|leid|tut|noch|morgen|viel|habt|ihr|uns|dein|ancora|vuoi|preferisci|cosa|sola|guardare|está|onde|ou|nas|quel|quelle|leur|aux|cela|ça|elle|ont|être|fait|por|muito|ellos|nada|quiere|tienen)(?![\p{L}'])/giu;
const ENGLISH = /(?<![\p{L}'])(?:the|and|of|to|is|it|that|you|your|what|for|with|this|was|are|be|have|they|who|how|not|on|in|an?)(?![\p{L}'])/giu;

export const inEnglish: UnitRule = {
  id: "english",
  promise: "C18",
  told: "Answer in English.",
  judge(unit) {
    const text = plain(unit).replace(/[“"][^”"]*[”"]/g, "");
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < 8) return null;
    const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
    if (latin / letters < 0.7) return { quote: text.slice(0, 160), reason: "not in English" };
    const foreign = text.match(FOREIGN)?.length ?? 0;
    const english = text.match(ENGLISH)?.length ?? 0;
    const accented = text.match(/[\p{L}]*[À-ÖØ-öø-ÿĀ-ž]+[\p{L}]*/gu)?.length ?? 0;
    const words = countWords(text);
    const strange =
      /[¿¡]/.test(text) || (foreign >= 2 && foreign > english * 1.2 && foreign >= words * 0.15) || (english === 0 && words >= 3 && foreign + accented >= 2);
    return strange ? { quote: text.slice(0, 160), reason: "not in English" } : null;
  },
};
