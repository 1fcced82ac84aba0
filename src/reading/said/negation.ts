// Whether a phrase found in a sentence is said to be so, denied, or neither (asked, imagined, wished, someone else's).

export type Standing = "said" | "denied" | "neither";

const CLAUSE =
  /[;:—–…]|\.{2,}|,\s|\s-\s|\s(?:but|although|though|because|since|so|while|whereas|yet|except|unless|until|when|whenever|which|if)\s|\s(?:and|or)\s(?=(?:i|we|you|he|she|it|they|there|the|this|that|our|my|everything|everyone|nobody|people|reviews?|most|all|then|now|still)\b)/g;

/** Negations that leave the truth of what follows standing ("I don't know why reviews wait"). */
const FACTIVE =
  /\b(?:(?:don['’]?t|do not|didn['’]?t|doesn['’]?t|can['’]?t|cannot|couldn['’]?t|won['’]?t|not) (?:\w+ )?(?:know|understand|see|get|tell|explain|figure out) (?:why|how|what|who|when|where)|(?:don['’]?t|didn['’]?t|doesn['’]?t|do not) (?:\w+ )?(?:like|mind|love|care|enjoy|accept|appreciate|notice|realise|realize|mention|tell|forget|blame|complain|get)|(?:can['’]?t|cannot|won['’]?t|couldn['’]?t) (?:\w+ )?(?:believe|stand|keep|go on|continue|afford|accept|help|take|have|let|bear|live with|ignore|stop|wait)|not (?:only|just|merely|simply|to mention|happy|surprised?|surprising|surprisingly|sure why|ok with|okay with|great that|good that|ideal that|aware)|no (?:wonder|doubt|question|surprise|matter|idea why|idea how)|don['’]?t want to keep|nothing but|why not|nobody (?:likes|dares|admits|says|mentions|talks|notices|cares|sees|knows why)|no one (?:likes|dares|admits|says|mentions|talks|notices|cares|sees|knows why)|never (?:mind|forget)|isn['’]?t it|cannot but)\b/g;

const NEGATOR =
  /\b(?:not|no|never|nobody|none|nothing|nowhere|neither|nor|without|hardly|rarely|barely|seldom|scarcely|cannot|lack(?:s|ing)? (?:of|any)?|zero|instead of|rather than|far from|stopped|no longer|not any ?more|free of|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|don['’]?t|doesn['’]?t|didn['’]?t|won['’]?t|can['’]?t|couldn['’]?t|wouldn['’]?t|shouldn['’]?t|haven['’]?t|hasn['’]?t|hadn['’]?t|ain['’]?t|anything but|hardly ever|opposite of|used to|not because|isn['’]?t that|by no means|eliminated|got rid of|fixed|solved|it['’]?s a myth that)\b/g;
const PARTLY =
  /\b(?:not|isn['’]?t|aren['’]?t|don['’]?t|doesn['’]?t) (?:all|always|every|everything|everyone|entirely|completely|totally|necessarily|exactly|sure|enough|that (?:much|often)|so much)\b[^,;]*$/;
const USED_TO_BE = /\b(?:get|got|gets|getting|become|became|are|is|am|was|were|be|been)\s+(?:so\s+|quite\s+)?used to\b/;

const IMAGINED =
  /\b(?:if|unless|suppose|supposing|imagine|assuming|in case|what if|let['’]?s say|say that|whether|as if|as though|pretend|hypothetically|in theory|in principle)\b/;
const SEEMING_IF =
  /\b(?:if i (?:look|am honest|['’]?m honest|count|think about it|had to guess|recall|remember)|if you ask me|if anything|if i['’]?m honest|as if that|what if anything|even if|if not)\b/;
const WOULD = /\b(?:would|['’]d|could|might|may|should|will|['’]ll|won['’]?t be|going to|gonna|ought to|supposed to|meant to)\b[^,;.]*$/;
const WISHED =
  /\b(?:(?<!don't |don’t )want(?:s|ed)?|wish|hop(?:e|ing|ed) (?:to|for|that)|trying to|plan(?:s|ning)? to|(?:goal|aim|idea|plan|proposal|intention) (?:is|was)|to avoid|avoid(?:ing)?|prevent(?:ing)?|afraid|fear(?:s|ing)?|worr(?:y|ied)|risk(?:s|ing)? (?:of|that)|danger of|let['’]?s|need to|in order to|so that|propos(?:e|es|ed|ing|al)|suggest(?:s|ed|ing)?|consider(?:s|ing)?|thinking (?:of|about)|dream(?:s)?|instead)\b[^,;.]*$/;
const DOUBTED =
  /\b(?:maybe|perhaps|possibly|probably not|i wonder|wondering|not sure|unsure|i suspect|might be|could be|i doubt|doubt(?:s|ful)? (?:that|it)|who knows|hard to say)\b[^,;.]*$/;
const OTHERS_VIEW =
  /\b(?:he|she|they|people|boss|ceo|cto|vp|manager|director|board|product|sales|everyone|everybody|colleagues?|lead|leads|pm|team|some|devs?|engineers?|founder|hr)\b[^,;.]{0,24}\b(?:thinks?|believes?|claims?|suspects?|assumes?|argues?|insists?|reckons?|imagines?|(?:is|are) (?:convinced|sure|certain)|accuses?)\b[^,;.]*$/;
const ELSEWHERE =
  /\b(?:(?:an?|some|one|another|several|a few) (?:\w+ ){1,2}(?:i know|i met|i follow|i read about|i(?:['’]ve)? heard (?:of|about))|other firms|there are (?:firms|companies|places|teams) (?:where|that|which)|(?:at|in|with) (?:my|his|her|their|our) (?:last|previous|former|old|ex|prior|first|wife['’]s|husband['’]s|friend['’]s|brother['’]s|sister['’]s)[ -]?(?:company|job|place|team|employer|shop|gig|org|role|startup|firm)?|where i (?:used to work|worked before|worked|was before|came from)|back (?:then|in the day|at)|a friend(?: of mine)?|my (?:friend|wife|husband|brother|sister|flatmate)['’]?s? |(?:at|in) (?:google|netflix|spotify|amazon|meta|facebook|uber|stripe|airbnb|shopify|microsoft|apple)|other companies|most companies|elsewhere|in (?:the|a) (?:book|article|talk|podcast)|years ago|last (?:job|company)|competitors?)\b/;
const OURS = /\b(?:like us|same (?:here|with us|as us)|just like|as we do|here too)\b/;
const AFTER_DENIES =
  /^[^,;.]{0,24}?\b(?:(?:is|are|was|were|isn['’]?t|aren['’]?t|wasn['’]?t|['’]s|has been|have been)\s+(?:not |never |really |all |pretty |actually |quite |now |mostly |long |not really |not actually )*(?:the (?:problem|issue|bottleneck|cause|reason|point|constraint|case|culprit)|an (?:issue|problem)|a (?:problem|bottleneck|thing|concern|big deal|factor|myth)|it|fast|fine|ok|okay|quick|great|good|healthy|under control|no problem|solved|fixed|sorted|gone|over|behind us|history|rare|true|happening|what['’]?s (?:wrong|happening))\b|(?:doesn['’]?t|don['’]?t|never|hardly|rarely|no longer|didn['’]?t|not) (?:\w+ )?(?:happens?|exist|apply|occur|matter|hurt)|(?:any ?more|no longer)\b|\bstopped\b|went away|disappeared)/;
const AFFIRMS_PROBLEM =
  /^[^,;.]{0,24}?\b(?:is|are|was|were|['’]s|has been|have been)\s+(?:really |actually |clearly |still |now |definitely |always )*(?:the (?:problem|issue|bottleneck|cause|reason|point|constraint|case|culprit)|an (?:issue|problem)|a (?:problem|bottleneck|concern|big deal|factor)|it|true|happening|what['’]?s (?:wrong|happening))\b/;
const AFTER_UNSURE = /^[^.;]{0,40}?(?:,\s*(?:maybe|perhaps|possibly|or not|who knows|not sure)|\bor (?:not|is it|maybe)\b)/;
const QUESTION_FACTIVE =
  /\b(?:why (?:do|does|is|are|did|has|have)|how (?:do|can|should|would|does|could) (?:i|we|you|one|anyone) (?:stop|fix|deal|handle|get|cope|end|solve|address|change|break|cut|reduce|escape|live|manage|tell|explain|tackle|convince|respond))\b/;
const ASKING_CLAUSE =
  /^\s*(?:so |and |but |or |then |ok |well )*(?:is|are|was|were|do|does|did|should|shall|could|would|can|will|has|have|am|isn['’]?t|aren['’]?t|don['’]?t|doesn['’]?t|what|how|who|which|where|when|any|right)\b/;

interface Clause {
  start: number;
  end: number;
}

function clausesOf(text: string): Clause[] {
  const out: Clause[] = [];
  let from = 0;
  for (const cut of text.matchAll(CLAUSE)) {
    out.push({ start: from, end: cut.index });
    // A clause that opens with "if" keeps the word: it decides what the clause is worth.
    from = /if|unless|when/.test(cut[0]) ? cut.index : cut.index + cut[0].length;
  }
  out.push({ start: from, end: text.length });
  return out;
}

/** How the phrase at `start`…`end` of a sentence stands. */
export function standingOf(said: string, start: number, end: number, question: boolean): Standing {
  // The patterns are for lower case: ignoring case makes each of them twice as slow to build.
  const lower = said.toLowerCase();
  const text = lower.length === said.length ? lower : said;
  const clauses = clausesOf(text);
  const at = clauses.findIndex((c) => start < c.end && start >= c.start);
  const clause = clauses[at === -1 ? clauses.length - 1 : at] ?? { start: 0, end: text.length };
  const before = text.slice(clause.start, start);
  const after = text.slice(end, Math.max(clause.end, end));
  if (question && asks(text, clauses, clause, before)) return "neither";
  if (ELSEWHERE.test(text) && !OURS.test(text) && !/\b(?:now|here|today|this (?:company|place|team))\b/.test(text.slice(clause.start, end))) return "neither";
  if (imagined(text, clauses, at, before)) return "neither";
  if (AFTER_UNSURE.test(text.slice(end)) || DOUBTED.test(before) || OTHERS_VIEW.test(before)) return "neither";
  return polarity(text, start, before, after, text.slice(end));
}

function asks(text: string, clauses: readonly Clause[], clause: Clause, before: string): boolean {
  const last = clauses.at(-1);
  const head = text.slice(clause.start, clause.end);
  if (QUESTION_FACTIVE.test(`${before}`)) return false;
  if (clause === last) return clauses.length === 1 || ASKING_CLAUSE.test(head) || !clauses.some((c) => ASKING_CLAUSE.test(text.slice(c.start, c.end)));
  if (ASKING_CLAUSE.test(head)) return true;
  const earlier = clauses.filter((c) => c.start < clause.start);
  return earlier.some((c) => ASKING_CLAUSE.test(text.slice(c.start, c.end)) && !/^\s*(?:when|where)\b/.test(text.slice(c.start, c.end)));
}

function imagined(text: string, clauses: readonly Clause[], at: number, before: string): boolean {
  if (IMAGINED.test(before) && !SEEMING_IF.test(before)) return true;
  if (WISHED.test(before) || WOULD.test(before)) return !/\b(?:nothing|nobody|no one|can['’]?t|cannot|won['’]?t|will|['’]ll) [^,;]*without\b/.test(before);
  const previous = clauses[at - 1];
  if (previous === undefined) return false;
  const head = text.slice(previous.start, previous.end);
  return /^\s*(?:if|unless|imagine|suppose|assuming|what if)\b/.test(head) && !SEEMING_IF.test(head) && /\b(?:were|was|had|would|could|'d|’d)\b/.test(head);
}

function polarity(text: string, start: number, before: string, after: string, rest: string): Standing {
  if (PARTLY.test(before)) return "neither";
  const negations = countNegations(before);
  const flips = negations + (denies(after) || (negations === 0 && /^[^,;.]{0,30}\b(?:any ?more|no longer)\b/.test(rest)) ? 1 : 0);
  if (flips === 0) {
    const lead = text.slice(0, start);
    if (/\b(?:it['’]?s|it is|this is|that['’]?s) not (?:because|that|about|like|as if)[^,;.]*$/.test(lead)) return "denied";
    return "said";
  }
  return flips % 2 === 1 ? "denied" : "said";
}

function denies(after: string): boolean {
  const found = AFTER_DENIES.exec(after);
  if (found === null) return false;
  const words = found[0];
  if (AFFIRMS_PROBLEM.test(words) && !/\b(?:not|never|n['’]?t|isnt|arent|wasnt)\b|n['’]t\b/.test(words)) return false;
  return !/\b(?:not|isn['’]?t|aren['’]?t|wasn['’]?t)\s+(?:\w+ ){0,2}(?:fast|fine|ok|okay|quick|great|good|healthy|under control|solved|fixed|sorted|gone|over)\b/.test(
    words,
  );
}

function countNegations(before: string): number {
  const window = before.split(/\s+/).slice(-9).join(" ");
  const cleaned = window
    .replace(FACTIVE, " ")
    .replace(USED_TO_BE, " ")
    .replace(/\bneither\b(?=.*\bnor\b)/, " ");
  const double = /\b(?:can['’]?t|cannot|nothing|nobody|no one|never|don['’]?t|doesn['’]?t|won['’]?t)\b[^,;]*\bwithout\b/.test(cleaned);
  if (double) return 0;
  const hits = cleaned.match(NEGATOR) ?? [];
  const merged = hits.filter((h, i) => !/^(?:no longer|used to)$/.test(i > 0 ? h : "") && hits.findIndex((x) => x.toLowerCase() === h.toLowerCase()) === i);
  // "it's not that nobody reviews": two of them cancel out; "we don't ever, never": said twice for force.
  return merged.length === 2 && /^never$/.test(merged[1] ?? "") ? 1 : merged.length;
}
