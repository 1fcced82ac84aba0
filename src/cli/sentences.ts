// One clear sentence for every error code: what happened, what became of what was said, what to do.
import type { ErrorCode, PlumblineError } from "../contract/errors.ts";

type Data = PlumblineError["data"];
const at = (data: Data): string => String(data.path ?? "the home folder");

const SENTENCES: Readonly<Record<ErrorCode, (data: Data) => string>> = {
  "bad-input": (d) =>
    d.what === "empty message"
      ? "There was nothing in that message, so there is nothing to answer."
      : `That cannot be used as it is: ${String(d.what ?? "it is not what was expected")}.`,
  "message-too-long": (d) =>
    `That message has ${Number(d.length).toLocaleString("en-US")} characters and the most is ${Number(d.limit).toLocaleString("en-US")}; send the part that matters most first.`,
  "message-not-text": () => "That looks like a binary file rather than text, so it was not kept.",
  "unknown-case": (d) => `There is no case “${String(d.id ?? "")}”; \`plumbline cases\` lists the ones there are.`,
  "unknown-record": (d) => `There is nothing called “${String(d.id ?? "")}”.`,
  "home-unreadable": (d) => `${at(d)} cannot be opened; set PLUMBLINE_HOME to a folder you may read and write.`,
  "home-read-only": (d) => `${at(d)} cannot be written, so nothing new is kept; what is there can still be read.`,
  "disk-full": (d) => `The disk is full and ${at(d)} could not take this; what was kept before is safe.`,
  "store-newer": (d) =>
    `${at(d)} was written by a newer Plumbline (schema ${String(d.version)}, this one knows ${String(d.known)}); it was not touched, please update.`,
  "store-corrupt": (d) => `${at(d)} is damaged and was left as it is; move it aside to start afresh, or put a backup in its place.`,
  "store-busy": () => "Another window kept the database busy for more than five seconds; nothing is lost, please try again.",
  "knowledge-invalid": (d) => `The knowledge records at ${at(d)} cannot be used; \`plumbline knowledge check\` says why.`,
  "model-unknown": (d) => `There is no model “${String(d.model ?? d.id ?? "")}”; \`plumbline model list\` shows what can be used.`,
  "model-unavailable": (d) => `The model${d.model === undefined ? "" : ` “${String(d.model)}”`} did not answer; Plumbline's own voice can go on without it.`,
  "file-unreadable": (d) => `The file ${at(d)} cannot be read.`,
  interrupted: () => "Stopped; what was said is kept.",
  internal: (d) => `Something went wrong inside Plumbline${d.what === undefined ? "" : ` (${String(d.what)})`}; what was said before is safe.`,
};

export function sentenceOf(error: PlumblineError): string {
  return SENTENCES[error.code](error.data);
}
