// A small lexicon for the tests of this folder: enough records to show each way of reading.
import type { Lexicon } from "../../contract/lexicon.ts";

export const LEXICON: Lexicon = {
  version: "test",
  findings: [
    {
      id: "work-waits",
      present: [
        "(waiting|waits|wait|waited|blocked|stuck) (mostly|for|on|behind) ... (team|review|approval|release|qa|security|platform|reviewer*|legal|ops)",
        "(sat|sits|sitting|stuck) (in|for) ... (review|queue|backlog|qa|staging|days|weeks)",
      ],
      absent: ["(review*|approval*) (are|is) (fast|quick|fine)"],
      choices: [],
    },
    {
      id: "reviews-slow",
      present: ["review* (are|is|take|takes) (really |so |too |) (slow|ages|forever|days)", "slow review*"],
      absent: ["review* (are|is) (fast|quick)"],
      choices: [],
    },
    {
      id: "one-shared-gate",
      present: ["(everything|all|every change) (goes|has to go|runs|going) through"],
      absent: ["no single (bottleneck|gate)"],
      choices: [
        {
          id: "one-team",
          label: "yes, one team or person",
          sets: { "one-shared-gate": "present" },
          cues: ["(yes|yeah) ... (team|platform|architect|him|her)"],
          examples: ["Yes, the platform group signs off on all of it", "It all goes over one guy's desk"],
        },
        {
          id: "a-step",
          label: "yes, a step like release or QA",
          sets: { "one-shared-gate": "present" },
          cues: ["(release|qa|approval|change board)"],
          examples: ["The weekly release", "Security review, everything goes there"],
        },
        {
          id: "no",
          label: "no, it's different every time",
          sets: { "one-shared-gate": "absent" },
          cues: ["(no|nope) ... (different|varies)", "different (every|each) time"],
          examples: ["No, every one is a different story", "It's all over the place"],
        },
      ],
    },
    {
      id: "where-time-goes",
      present: [],
      absent: [],
      choices: [
        {
          id: "building",
          label: "mostly being built",
          sets: { "work-is-being-built": "present", "work-waits": "absent" },
          cues: ["(mostly|mainly|just|all) (building|coding|development)"],
          examples: ["It just took that long to write", "Honestly the building, it was bigger than we thought"],
        },
        {
          id: "waiting",
          label: "mostly waiting",
          sets: { "work-waits": "present", "work-is-being-built": "absent" },
          cues: ["(mostly|mainly|just) waiting", "(waiting|waits|waited) (mostly|mainly)", "(sat|sits|sitting|stuck) in (review|qa|a queue)"],
          examples: ["It sat in review for ages", "Waiting on the other team mostly, then on the release"],
        },
        {
          id: "redoing",
          label: "mostly being redone",
          sets: { "work-is-redone": "present", "work-waits": "absent" },
          cues: ["(mostly|mainly) (rework|redoing)", "(requirements|spec) (kept|keeps) changing"],
          examples: ["We built it twice because the spec changed", "Rework, they changed their mind after the demo"],
        },
        {
          id: "not-sure",
          label: "honestly not sure",
          sets: { "where-time-goes": "unknown" },
          cues: ["(no idea|not sure|never measured)"],
          examples: ["Honestly no idea", "We've never measured it"],
        },
      ],
    },
    { id: "nobody-owns-it", present: ["(nobody|no one) (owns|is responsible for)", "no (clear |) owner"], absent: ["clear owner*"], choices: [] },
    { id: "no-tests", present: ["(no|zero|without) tests", "tests are (flaky|missing)"], absent: ["good test coverage"], choices: [] },
    {
      id: "scope-changes",
      present: ["(scope|requirements|priorities) (change|changes|changed|changing|keep* changing)"],
      absent: ["scope (is|was) (stable|fixed)"],
      choices: [],
    },
    { id: "meetings-eat-time", present: ["(too many|drowning in|full of) meetings", "in meetings (all day|all the time)"], absent: [], choices: [] },
  ],
  assumptions: [
    {
      id: "capacity-is-the-constraint",
      kind: "solution-jump",
      cues: ["(need|have|want) to hire (more|another|) (engineers|people|developers)", "(need|get) (more|#) (more |) (engineers|heads|people)"],
      unless: ["(measured|tracked) ... waiting"],
    },
    { id: "tool-fixes-it", kind: "solution-jump", cues: ["(moving|move|switch) to <thing:kubernetes|microservices|kafka>"], unless: [] },
  ],
  frameworks: [
    { id: "technical-coherence", names: ["Technical Coherence", "three layers"] },
    { id: "technical-coherence", names: ["domain engineering"] },
    { id: "scale-cube", names: ["AKF scale cube", "scale cube"] },
    { id: "scale-cube", names: ["Y axis", "Z axis"] },
  ],
  lenses: [{ id: "larson", names: ["Will Larson"] }],
  sources: [{ id: "larson-elegant-puzzle", names: ["An Elegant Puzzle", "Will Larson"] }],
  situations: [],
};
