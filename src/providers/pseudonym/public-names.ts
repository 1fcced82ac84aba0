// What is public and stays as it is: technologies, well-known words with a capital, and the names in the knowledge base.
import type { Knowledge } from "../../contract/knowledge.ts";

const PUBLIC = `
i ai api apis aws azure gcp google amazon microsoft apple meta facebook netflix github gitlab bitbucket jira confluence slack teams zoom notion linear asana trello miro figma excel word powerpoint sharepoint outlook gmail
kubernetes k8s docker terraform ansible helm istio jenkins circleci argocd datadog grafana prometheus sentry pagerduty opsgenie splunk newrelic kafka rabbitmq redis postgres postgresql mysql mariadb mongodb dynamodb
cassandra elasticsearch opensearch snowflake bigquery databricks spark airflow dbt oracle sqlite aurora rds s3 ec2 lambda fargate eks ecs cloudflare akamai fastly vercel heroku stripe twilio salesforce hubspot workday
zendesk intercom okta auth0 linkedin twitter reddit youtube glassdoor levels leetcode hackerrank chatgpt openai anthropic claude gemini copilot cursor llama ollama python java javascript typescript kotlin swift go golang
rust ruby rails django flask spring react angular vue svelte node nodejs php laravel perl scala elixir erlang clojure haskell cobol fortran c c++ c# .net net dotnet graphql rest grpc json xml yaml sql nosql html css http
https tcp dns vpn ssl tls sso saml oauth jwt ssh linux unix windows macos ios android ubuntu debian chrome firefox safari git svn npm maven gradle bazel cobit itil togaf safe scrum kanban xp agile lean devops sre okr okrs
kpi kpis dora sla slo sli slas slos slis mttr mtbf rto rpo ci cd cicd qa ux ui pr prs mr mrs rfc rfcs adr adrs pip pips hr pm pms po pos tpm em ems ic ics ceo cto cfo coo cpo cio ciso cro cmo chro vp vps svp evp md gm eng
tl sdm tlm svps director directors vc vcs ipo arr mrr saas paas iaas b2b b2c smb crm erp etl elt ml llm llms gpt mvp poc gdpr soc hipaa pci iso fda sox nps csat roi tco capex opex fte ftes pto rsu rsus esop wfh rto iirc imo
imho fwiw tldr tl;dr asap eod eow eoy q1 q2 q3 q4 h1 h2 fy us usa uk eu emea apac latam utc gmt cet est pst ok okay mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
fridays january february march april may june july august september october november december christmas easter thanksgiving diwali ramadan english german french spanish italian dutch polish portuguese swedish norwegian danish
finnish indian chinese japanese american british irish european europe asia africa america germany france spain italy india china japan canada australia poland ukraine ireland brazil mexico series seed round board hbr mba phd
bsc msc mit dan sat sun mon tue tues wed thu thur thurs fri jan feb apr jun jul aug sep sept oct nov dec crud orm orms csv pdf url urls ip id ids ui db dbs dba dbas sdk sdks cli ide gpu cpu ram os vm vms iot erp mba noc soc
dm dms faq eta tbd tba nda ndas rfp rfps sow sows ooo l1 l2 l3 l4 l5 l6 l7 p0 p1 p2 p3 hello hi hey dear greetings hoe hod hos voc bu bus gm sev1 sev2 sev3 xml bi bau cab cabs pmo pmos qbr qbrs wip aka etc vs usd eur gbp dev devs ops devsecops infosec appsec it sme smes
`;
const WORDS = new Set(PUBLIC.trim().split(/\s+/));

export interface PublicNames {
  /** Words that occur without a capital in ordinary text, lower case. */
  readonly common: ReadonlySet<string>;
  /** Single words that stay although they have a capital, lower case. */
  isPublic(word: string): boolean;
  /** Whole names, such as those of authors, that stay; lower case. */
  readonly whole: ReadonlySet<string>;
}

const made = new WeakMap<Knowledge, PublicNames>();

/** The public words of a base. Its own text is the dictionary of ordinary words: what is written small there is a word. */
export function publicNamesOf(knowledge: Knowledge): PublicNames {
  const known = made.get(knowledge);
  if (known !== undefined) return known;
  const common = new Set<string>();
  const proper = new Set<string>();
  const whole = new Set<string>();
  for (const map of Object.values(knowledge)) {
    if (!(map instanceof Map)) continue;
    for (const record of map.values())
      for (const word of JSON.stringify(record).match(/(?<![\p{L}\\])\p{Ll}[\p{Ll}'’]*(?![\p{L}])/gu) ?? []) common.add(word.replace(/’/g, "'"));
  }
  const properIn = (text: string): void => {
    for (const word of text.match(/\p{Lu}[\p{L}'’-]*/gu) ?? []) proper.add(word.toLowerCase().replace(/['’]s$/, ""));
  };
  for (const f of knowledge.frameworks.values()) {
    for (const name of [f.title, ...f.aliases, ...f.terms.flatMap((t) => [t.term, ...t.aliases])]) properIn(name);
    for (const author of f.author.split(/[;,&]| and /)) whole.add(author.trim().toLowerCase());
  }
  for (const s of knowledge.sources.values()) {
    properIn(s.work);
    for (const author of s.author.split(/[;,&]| and /)) whole.add(author.trim().toLowerCase());
  }
  for (const name of whole)
    properIn(
      name
        .split(" ")
        .slice(1)
        .map((w) => w.charAt(0).toUpperCase() + w.slice(1))
        .join(" "),
    );
  const names: PublicNames = { common, whole, isPublic: (word) => WORDS.has(word) || proper.has(word) };
  made.set(knowledge, names);
  return names;
}
