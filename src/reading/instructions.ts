// Recognises lines addressed to an assistant inside pasted text. They are listed as data and never followed (C14).

const MACHINE =
  "(?:ai|a\\.i\\.|assistants?|chat ?bot|chatgpt|gpt(?:-?\\d\\w*)?|claude|gemini|llms?|(?:large )?language models?|bot|copilot|plumbline|(?:ai|llm) (?:model|agent|system|reader|reviewer|tool)s?|summari[sz]er)";
const ORDERS =
  "(?:ignore|disregard|forget|override|bypass|say|state|tell|write|respond|reply|answer|output|print|reveal|summari[sz]e|conclude|recommend|report|act|pretend|do not|don['’]t|never|always|you (?:must|should|will|are|can|may)|must|should|please|make sure|ensure|stop|begin|start|rate|score|rank|approve|give)";
const RULES = "(?:instructions?|rules?|prompts?|guidelines?|guardrails?|constraints?|directives?|programming|polic(?:y|ies)|restrictions?|training)";

/** Speech to a machine by name: enough on its own, anywhere. */
/** A word without which nothing is addressed to a machine: building the large patterns is put off until one is seen. */
const MACHINE_WORD = /\bai|a\.i\.|assistant|bot|gpt|claude|gemini|llm|language model|copilot|plumbline|summari|system|developer|<|\[\/?inst|###/i;
const ADDRESSED = [
  new RegExp(
    `^[\\s>*"“'([<#-]*(?:(?:hey|dear|attention|note to|message to|instructions? (?:to|for)|to|for)\\s+)?(?:the |any |all |every |this )*${MACHINE}s?(?: reading this| processing this)?\\s*[,:;–—-]+\\s*(?:please |now )?${ORDERS}\\b`,
    "i",
  ),
  new RegExp(`\\b(?:attention|note to|message to|instructions? (?:to|for)|to)\\s+(?:the |any |all |every )*${MACHINE}s?\\b.{0,40}[:,]\\s*\\S`, "i"),
  new RegExp(`\\bif you(?:['’]re| are) (?:an? |the )?${MACHINE}\\b`, "i"),
  new RegExp(
    `^[\\s>*"“'([<#-]*(?:system|developer|assistant)(?: (?:prompt|message|override|note))?\\s*[:>\\]]\\s*(?:please |now )?(?:${ORDERS}|new|from now)\\b`,
    "i",
  ),
  /<\|?(?:system|im_start|im_end|endoftext)\|?>|\[\/?INST\]|<<SYS>>|###\s*(?:system|instruction|new instructions?)\b/i,
];

/** Speech that turns on a machine when it stands inside a document. */
const IN_DOCUMENT = [
  new RegExp(`\\b(?:ignore|disregard|forget|override|bypass|drop)\\b(?: \\w+){0,5} (?:${RULES})\\b`, "i"),
  /\b(?:ignore|disregard|forget) (?:everything|anything|all|what) (?:above|before|you|that)\b/i,
  /\byou are (?:now|no longer)\b(?! (?:able|subscribed|logged|signed|connected|eligible|required|expected|responsible))/i,
  /\bfrom now on,? you(?: (?:are|will|must|should))?\b/i,
  /\b(?:act|behave|respond|answer|reply) (?:only )?(?:as|like|with) (?:an? |the |if you)(?:\w+ )?(?:ai|assistant|expert|developer mode|unrestricted|dan|were)\b/i,
  /\b(?:your|the) (?:system prompt|hidden instructions?|initial instructions?)\b/i,
  /\b(?:new|updated|real|actual) (?:system )?instructions?\s*:/i,
  /\bdo(?:n['’]t| not) (?:tell|inform|mention|reveal|warn)(?: this| that| it)?(?: to)? the (?:user|reader|leader|human|person asking)\b/i,
  /\b(?:when|if|while|before) (?:you(?:['’]re| are)? )?(?:summari[sz](?:e|ing)|asked|analy[sz](?:e|ing)|processing|reviewing) (?:about )?(?:this|it|the (?:text|document|report|incident))\b.{0,30}\b(?:say|state|write|conclude|recommend|answer|reply|include|tell)\b/i,
  new RegExp(`\\b${MACHINE}\\b\\s*[,:]\\s*(?:please |now )?${ORDERS}\\b`, "i"),
  new RegExp(`\\b(?:the|any|this) ${MACHINE}\\b (?:reading this )?(?:must|should|shall|is to|will now|has to)\\b`, "i"),
];

const addressed = (text: string): boolean => MACHINE_WORD.test(text) && ADDRESSED.some((p) => p.test(text));

/** True for a sentence that speaks to a machine by name and gives it an order. */
export function isAddressedToAssistant(text: string): boolean {
  const line = text.slice(0, 600);
  return addressed(line);
}

/** Sentences of a document that are addressed to an assistant, verbatim, in order, at most twenty. */
export function instructionsIn(document: string): string[] {
  const out: string[] = [];
  for (const line of document.split("\n")) {
    if (!/[a-z]/i.test(line)) continue;
    const parts = line.length < 200 && addressed(line) ? [line] : (line.match(/[^.!?]+[.!?]*/g) ?? []);
    for (const part of parts) {
      const text = part.trim().slice(0, 600);
      if (text.length > 5 && (addressed(text) || IN_DOCUMENT.some((p) => p.test(text)))) out.push(text);
      if (out.length >= 20) return out;
    }
  }
  return out;
}
