// Rules for asks to write code or to review a change, however put (C7).
import { type ActRule, rule } from "./rule.ts";

const ASKED = "can you|could you|would you|will you|can u|could u|need you to|want you to|you to|you could|you can|you";
const KINDLY = "please|pls|just|quickly|kindly|maybe|simply|go ahead and|at least";
export const YOU = `((${ASKED}) (${KINDLY})|${ASKED}|${KINDLY}|)`;
const MAKE =
  "(write|generate|create|produce|draft|code|code up|implement|spit out|paste|sketch|whip up|fill in|knock up|knock out|provide (me|us|)|(show|send|give|build|type|get|share|hand|post|finish|output|make) (me|us))";
const NEED =
  "(i need|i want|i'd like|we need|i just need|just need|need|looking for|gimme|can i get|can i have|could i get|could i have|all i need is|all i want is)";
const CODE =
  "(code|function|functions|bash script|python script|shell script|sql script|migration script|deploy script|script|snippet|snippets|code snippet|code example|code sample|regex|regexp|regular expression|sql|sql query|query|terraform|terraform module|terraform file|yaml|helm chart|k8s manifest|kubernetes manifest|manifest|dockerfile|docker file|compose file|docker-compose|bash|one-liner|oneliner|python|typescript|javascript|golang|java|rust|unit test|unit tests|lambda|lambda function|cron job|cronjob|crontab|pseudo-code|pseudocode|pseudo code|rate limiter|rate-limiter|circuit breaker|retry wrapper|algorithm|implementation|react component|component|webhook handler|handler|endpoint|makefile|jenkinsfile|github action|gitlab-ci|ci config|ci pipeline yaml|pipeline config|boilerplate|class|stored procedure|trigger function|index statement|create table|alter table|schema migration|middleware|api client|crud|graphql schema|openapi spec|protobuf|config file|nginx config|awk|sed|jq|curl|curl command|cli command|shell command|command line|decorator|linter rule|eslint config|loop in python|parser|scraper|wrapper)";
const NOT_CODE = [
  "(code|codes) of conduct",
  "(script|scripts) ... (conversation|meeting|talk|talking|call|say|him|her|them|one-on-one|1:1|interview|chat|pip|feedback|announcement)",
  "(hr|finance|people|platform|security|legal|data|product|qa|business|engineering|support|sales|ops|design) function",
  "(coding|code) (standards|standard|guidelines|policy|culture|quality|ownership|freeze|review|reviews|reviewers)",
  "code of",
  "class of",
  "(hiring|escalation|complaint*|appeals|leadership|team|org) (algorithm|component|program|parser|pipeline)",
  "(training|mentoring|onboarding|leadership|internship|graduate|development|retention|recognition) program",
  "(career|job) (class|method|hook)",
];
const LANGUAGE =
  "(go|golang|python|typescript|javascript|ts|js|rust|java|kotlin|c#|c++|ruby|php|bash|sql|postgres|node|scala|elixir|swift|react|terraform|yaml|pseudo-code|pseudocode|haskell|perl|cobol)";

export const CODE_RULES: readonly ActRule[] = [
  rule(
    "ask-code",
    [
      `${YOU} ${MAKE} (me|us|up|out|) (a|an|the|some|that|this|my|our|just|only|one|quick|working|simple|small|) ... ${CODE}`,
      `${NEED} (you to write|to write|) (a|an|the|some|that|this|just|working|quick|actual) (quick|working|small|simple|little|actual|) ... (regex|regexp|regular expression|sql|sql query|sql script|bash script|python script|shell script|snippet|code snippet|code example|code sample|terraform|terraform module|dockerfile|helm chart|pseudo-code|pseudocode|one-liner|rate limiter|cron job|unit test|unit tests|code for|function for|function that|script that|script to|script for|query that|query for|query to|migration script|lambda)`,
    ],
    {
      at: "start",
      unless: [
        ...NOT_CODE,
        "(how|why|whether|should) (do|does|can|could|would|should|) (we|i|they|he|she)",
        "(show|give|send|share|write|draft|create|produce) (me|us|) (a|an|the|some|) (plan|strategy|roadmap|argument|email|memo|message|doc|document|summary|proposal|job ad|agenda|business case|case|brief|feedback|review|pitch|talking points|criteria|questions|list|example of)",
      ],
    },
  ),
  rule(
    "ask-code",
    [
      `(just|only|at least|not the whole thing just) the (function|code|query|regex|script|snippet|loop|signature|sql|class|method|yaml|config)`,
      `(pseudo-code|pseudocode|pseudo code) (is|would be|will do|is fine|is enough|only|then|please|for)`,
      "(in|as) (pseudo-code|pseudocode|pseudo code)",
      `(translate|convert|port|rewrite|transpile|turn) (this|it|that|these|the (code|function|script|query|snippet|method)|my (code|function|script|query|snippet)) ... (to|in|into|from) ${LANGUAGE}`,
      `(refactor|debug|optimise|optimize|complete|finish|correct|fix|rewrite|simplify|vectorise|vectorize|minify) (this|my|the|that|these|our) (code|function|query|script|sql|regex|snippet|bug|method|class|loop|yaml|terraform|dockerfile|line|lines|stack trace|error|unit test|syntax error|null pointer)`,
      `(implement|code|code up) (a|an|the|this|that|it|me|some) ... (in|using|with) ${LANGUAGE}`,
      `(implement|code|program) (it|this|that) (for me|please|up)`,
      `(write|code|implement|do) (it|this|that|one) (for me|) (in|as|using) ${LANGUAGE}`,
      "(write|do|give it|sketch) (it|this|that|to me|me) (in|as) (pseudo code|pseudocode|pseudo-code)",
      "write (it|this|that|something|me something) (that|which) (parses|sorts|loops|fetches|queries|deletes|retries|connects|scrapes|limits)",
      "write me (a|an|the) (endpoint|cron|handler|service|server|cli|bot|app|scraper|parser)",
      `(show|give|send) (me|us) (the|some|your|an|a) ... (code|implementation|syntax|sql)`,
      "(what would|what does|what should|how would) the (code|function|query|sql|regex|implementation|class|method|script) (look like|be|look)",
      "what's the (sql|regex|regexp|command|syntax|one-liner|query|terraform|kubectl command|git command) (for|to|that|of)",
      "what is the (sql|regex|regexp|command|syntax|one-liner|query) (for|to|that)",
      `how (do|would|can|should) (i|you|we) (write|implement|code|express|do) (a|an|the|this|that|it) ... (in|with|using) ${LANGUAGE}`,
      "(walk me through|describe|dictate|spell out|give me) (the|) ... (line by line|token by token) ... (code|function|script|implementation|type it|paste it|copy)",
      "line by line so (that|) i can (type|paste|copy)",
      "(what is|what's) the body of the (function|method|loop)",
      "(code|function|script|query|snippet) (please|pls|plz)",
      "(can you|could you|would you|will you|can u) (just|) (code|program|script)",
      "as (real|actual|working|runnable|compilable) code",
      "(with|include|including|add) (a|some|) (working|runnable|complete|full) code",
      `hello world in ${LANGUAGE}`,
      `in ${LANGUAGE} (please|pls)`,
      "(encode|return|output|give|send) ... (code|function|script) ... (base64|rot13|hex)",
      "copy-paste (code|function|script|snippet|solution|answer)",
      "(copy|copy and) paste (code|solution|snippet)",
    ],
    { at: "start", unless: [...NOT_CODE, "should (i|we|they) (rewrite|refactor|port)", "(code|function) ... (team|teams|org|manager|owner|owners|reviewed)"] },
  ),
  rule(
    "ask-code",
    [
      "(write|generate|code) (me|us) (a|an|the|some|that) ... (regex|sql|script|function|query|rate limiter|terraform|class|snippet|code)",
      "(you|to) (just|) write (the|a|that|some) (function|code|script|query|regex|terraform|sql|snippet|rate limiter|parser)",
      "give me (a|an|the|some) (regex|sql|terraform|function|query|snippet|dockerfile|script|pseudo-code|pseudocode)",
    ],
    {
      unless: [
        ...NOT_CODE,
        "(asked|told|wants|wanted|expects|gets|got|made|makes|had|let|lets|forces|forced|tells|need|needs|want|hire|someone|somebody|juniors|engineers|people|him|her|them|us|me|how|team|they|ability|able|used|have|refuse*|try*|learn*|prefer*) to (just|) write",
        "(i|we|he|she|they) (write|generate|code)",
      ],
    },
  ),
];

const REVIEWED =
  "(pr|prs|pull request|pull requests|merge request|merge requests|mr|diff|diffs|code|commit|commits|patch|function|query|sql|snippet|branch|changeset|change set|line|lines|implementation|class|dockerfile|terraform|script|yaml|regex|module|file|migration|gist|repo)";
const NOT_REVIEW = [
  "(review|reviews|reviewing|pr|code|merge) (process|culture|policy|policies|times|time|practice|practices|guidelines|guideline|load|bottleneck|queue|turnaround|latency|delay*|rate|rules|rule|norms|checklist|habit*|ownership|quality|backlog|owners|metrics|count|counts|size|sizes|throughput|of conduct|freeze|standards)",
  "(performance|self|annual|peer|quarterly|mid-year|year-end) review*",
  "(how|why|when|who|whether) (do|does|can|should|to|would|could|is|are) (we|i|they|it|he|she|my|our|people|the|not|) ... (review|reviews|reviewed|check|read|look)",
  "(line manager|line of|line management|hiring line|in line|bottom line|product line|line with|service line|business line)",
  "code of conduct",
  "(lines of|the line between|a line|draw the line|party line)",
];

export const REVIEW_RULES: readonly ActRule[] = [
  rule(
    "ask-review",
    [
      `${YOU} (review|code review|look at|look over|look through|have a look at|take a look at|check|double check|double-check|read|read through|critique|approve|comment on|sanity check|sanity-check|go over|go through|inspect|audit|eyeball|proofread|glance at|sign off|sign off on|vet|grade|rate|merge|lgtm) (my|this|the|our|a|these|his|her|their|that|attached|following) (latest|last|open|big|small|first|new|whole|attached|following|two|#|11k|) ... ${REVIEWED}`,
      `(feedback|thoughts|comments|opinion|opinions|notes|remarks) on (my|this|the|these|his|her|that) (latest|open|big|new|attached|) ${REVIEWED}`,
      "(review|approve) (this|it) (line by line|before (i|we) merge|for me|please)",
      "(code review|pr review|review) please",
      "(is|does) (this|my|that|the following) (code|function|query|sql|diff|pr|snippet|regex|patch|implementation|class|script) (ok|okay|clean|correct|right|good|fine|look|safe|work|idiomatic|any good|secure|thread safe|thread-safe|readable|efficient|scale|acceptable|mergeable)",
      "what's wrong with (this|my|the) (code|function|query|sql|diff|pr|snippet|line|regex|script)",
      "(what do you think of|how's|how is|how about|rate|what about) (this|my|the) (code|function|query|diff|pr|pull request|snippet|patch|regex)",
      "(spot|find|see) (the|any|a) (bug|bugs|error|errors|race condition|vulnerability|vulnerabilities|security holes|mistake|mistakes) in (this|my|the|it)",
      "(any|see any|are there any) (bugs|issues|problems|errors|smells) (in|with) (this|my) (code|function|query|diff|pr|snippet|script|patch|method)",
      `${YOU} (check|look at|review|read|fix|explain|see) line (#|number #)`,
      "(should|can) i (approve|merge) this (pr|diff|pull request|mr|patch|branch)",
      "would you (approve|merge) (this|it|my)",
      "(here's|here is) (my|the) (pr|diff|pull request|patch|code)",
      "why does (this|my) (code|function|query|test|script|loop) (fail|throw|crash|hang|not work|not compile|break|return)",
    ],
    { at: "start", unless: NOT_REVIEW },
  ),
  rule(
    "ask-review",
    [
      `(i need|i want|i'd like|need|looking for|can i get|could i get|can i have|want) (you to|a|an|some|someone to|your|) (quick|second|fresh|proper|honest|) (review|code review|eyes|pair of eyes|set of eyes|opinion|look) (of|on|at) (my|this|the|these|that|) ... ${REVIEWED}`,
      "(i need|i want|need|can i get|could i get|can i have) (a|some) (code review|pr review|lgtm|approval)",
    ],
    { at: "start", unless: NOT_REVIEW },
  ),
];
