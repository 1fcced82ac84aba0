// Which language a message is in, as far as the embedded reader needs to know: English, another one, or none.
import type { Reading } from "../contract/reading.ts";

const ENGLISH = set(
  "the and is are was were to of in it that this with for you we my our your have has not do does can't but what how why they their them be been at on as if or so who which would should could will just about there's i'm i've it's don't we're no yes ok thanks maybe",
);
const OTHERS = [
  set(
    "und der das ist nicht wir ich ein eine einen mit für auf dem den des sich auch aber wie sind haben unser unsere mein meine dass werden wird keine kein bei nach über oder wenn warum kann soll sollen zu",
  ),
  set(
    "le les des est une dans que qui pour pas nous vous je mon ma mes notre nos avec sur mais ont sont comment pourquoi faut faire du au aux cette ce il elle plus très être avoir équipe",
  ),
  set(
    "el los las es una que para con por nosotros mi mis nuestro nuestra está están cómo qué pero muy más porque del al se su sus lo como hacer tenemos equipo",
  ),
  set("il gli è una che per con non noi mio mia nostro nostra sono come perché ma più del della dei nel questo anche abbiamo fare"),
  set("o os uma que para com não nós meu minha nosso nossa são como porque mas mais do da dos das em no na está temos equipe fazer"),
  set("de het een en van is niet wij ik mijn ons onze met voor op zijn hebben hoe waarom maar ook dat die er naar bij geen moet"),
  set("och det är inte vi jag en ett som på för med har hur varför men min vår att av till kan ska"),
  set("i nie jest się na że do z jak dlaczego mój nasz nasza ale co to są mamy zespół przez dla"),
  set("ve bir bu için ile değil ben biz bizim nasıl neden ama çok da de mi ne daha var yok"),
];

function set(words: string): Set<string> {
  return new Set(words.split(" "));
}

const SHARED = set("i is in on as do no me so a to at of or be he we was die an per van mi ma o");

/** `none` for nothing to read: empty, control characters, binary or encoded pastes. A bare number counts as English. */
export function language(message: string): Reading["language"] {
  const sample = message.slice(0, 4000);
  let latin = 0;
  let foreign = 0;
  let odd = 0;
  for (const c of sample) {
    if (/[A-Za-z\u00C0-\u024F]/.test(c)) latin++;
    else if (/\p{L}/u.test(c)) foreign++;
    else if (/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFD]/.test(c)) odd++;
  }
  const letters = latin + foreign;
  if (letters === 0) return /\d/.test(sample) && odd === 0 ? "en" : "none";
  if (odd > 2 && odd * 5 > letters) return "none";
  if (foreign > latin * 0.7) return "other";
  if (isEncoded(sample)) return "none";
  return latinLanguage(sample);
}

function isEncoded(sample: string): boolean {
  const longest = (sample.match(/\S{60,}/g) ?? []).filter((w) => !w.includes("://")).reduce((n, w) => n + w.length, 0);
  return longest > sample.trim().length * 0.8;
}

function latinLanguage(sample: string): Reading["language"] {
  const words =
    sample
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}']+/gu) ?? [];
  let english = 0;
  const other = OTHERS.map(() => 0);
  for (const word of words) {
    if (ENGLISH.has(word)) english++;
    if (SHARED.has(word)) continue;
    OTHERS.forEach((list, i) => {
      if (list.has(word)) other[i] = (other[i] ?? 0) + 1;
    });
  }
  const best = Math.max(...other);
  return best >= 2 && best > english ? "other" : "en";
}
