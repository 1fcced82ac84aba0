// C7: no code, no review of code; the leadership question behind it is always welcome.
import { breach, plain, type UnitRule } from "../rule.ts";

const LOOKS_LIKE_CODE: readonly RegExp[] = [
  /^\s*(?:const|let|var|function|class|def|import|from|public|private|static|async|await|func|fn|package|using|#include|SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|EXPLAIN|GRANT)\b.*(?:[=({;:]|\bFROM\b|\bINTO\b|\bSET\b|\bTABLE\b|\bINDEX\b)/,
  /[;{}]\s*$/m,
  /\b\w+\([^()\s]*\)\s*(?:=>|\{|;)/,
  /=>\s*[{(\w]/,
  /^\s*(?:\$|>|#)\s*(?:npm|npx|git|kubectl|docker|curl|psql|redis-cli|terraform|aws|gcloud|apt|brew|pip|cargo|go|make)\b/m,
  /\b(?:kubectl|docker|terraform|redis-cli|npm|git) (?:apply|run|get|exec|install|rebase|push|commit|checkout|scale|init|plan|set|incr)\b/i,
  /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|ALTER TABLE|CREATE (?:INDEX|TABLE))\s+[\w*"`]/,
  /^\s*(?:@@|[-+]{3} [ab]\/|diff --git)/m,
  /^[ \t]*[\w.-]+:\s*(?:\{|\[|\||>)\s*$/m,
  /<\/?(?:script|iframe|img|style|svg|object|embed|form|input|link|meta|html|body|div|span|a)\b[^>]*>/i,
];
const CODE_IN_WORDS: readonly RegExp[] = [
  /\b(?:loop|iterate) (?:over|through) (?:the|each|every|all)\b.*\b(?:and|then) (?:increment|append|return|set|check|push|call|delete|add)\b/i,
  /\b(?:define|write|create|declare|implement) (?:a|the|an) (?:function|method|class|variable|hash ?map|struct|regex|regular expression|query|script|middleware|lambda|cron job|trigger|index on)\b/i,
  /\b(?:call|invoke|run|use) (?:redis |the )?(?:INCR|EXPIRE|SETNX|GET|SET|ZADD|HSET|LPUSH|JOIN|GROUP BY|setTimeout|fetch|axios|malloc|printf)\b/,
  /\b(?:return|returns) (?:true|false|null|nil|undefined|an? (?:array|object|promise|error code|4\d\d|5\d\d))\b/i,
  /\b(?:if|when) (?:the )?(?:count|counter|value|result|length|index|key|flag) (?:is|exceeds|equals|==|>|<|>=|<=)\b.*\b(?:return|throw|reject|sleep|retry|respond)\b/i,
  /\b(?:try ?\/ ?catch|for[- ]loop|while[- ]loop|null check|mutex|semaphore|async function|regex like|pseudo-?code)\b/i,
];
const REVIEW: readonly RegExp[] = [
  /\bLGTM\b/i,
  /\b(?:line|lines) \d+(?: ?[-–to]+ ?\d+)?\b.*\b(?:should|could|is|are|needs?|has|looks?|leaks?|throws?|bug|wrong|instead)\b/i,
  /\b(?:this|the|your) (?:PR|pull request|diff|patch|change|commit|snippet|code|function|query)\b[^.]{0,40}\b(?:looks (?:good|fine|clean|solid|ok)|is (?:correct|clean|buggy|fine|wrong|ready to merge|good to go)|has (?:a |an )?(?:bug|race|leak|off-by-one|injection)|should be (?:merged|approved|rejected|refactored|renamed))\b/i,
  /\b(?:I(?:'d| would)|you (?:can|should|could)) (?:approve|merge|reject|request changes|rename|refactor|extract|inline|memoi[sz]e|early[- ]return)\b/i,
  /\b(?:rename|extract|refactor|inline|memoi[sz]e) (?:the |this |that )?(?:variable|function|method|class|helper|loop|condition)\b/i,
  /\b(?:nit|nitpick):/i,
];

export const noCode: UnitRule = {
  id: "no-code",
  promise: "C7",
  told: "Write no code, commands, queries, configuration or pseudo-code, in no form, also not described step by step. Offer the leadership question behind it.",
  judge(unit) {
    if (unit.kind === "code") return { quote: unit.text.trim().slice(0, 160), reason: "a block of code" };
    const text = plain(unit);
    const inline = /`[^`]*(?:[(){};=<>]|\b(?:npm|git|SELECT|kubectl|docker)\b)[^`]*`/.exec(text);
    if (inline !== null) return breach(inline, "code in a sentence");
    if (/^[A-Za-z0-9+/]{40,}={0,2}$/m.test(text)) return { quote: text.slice(0, 160), reason: "encoded text" };
    const quotesOff = text.replace(/[“"][^”"]*[”"]/g, "");
    for (const pattern of [...LOOKS_LIKE_CODE, ...CODE_IN_WORDS]) {
      const found = pattern.exec(quotesOff);
      if (found !== null) return breach(found, "code, or code in words");
    }
    return null;
  },
};

export const noReview: UnitRule = {
  id: "no-review",
  promise: "C7",
  told: "Review no PR, diff or line of code and give no verdict on one.",
  judge(unit) {
    const text = plain(unit);
    for (const pattern of REVIEW) {
      const found = pattern.exec(text);
      if (found !== null) return breach(found, "a review of code");
    }
    return null;
  },
};
