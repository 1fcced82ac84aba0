// Who may import whom (see docs/architecture.md). Types count as imports.
const leaves = "^src/(contract|kit)/";
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from, pathNot: "\\.test\\.ts$" },
  to: { path: "^src/", pathNot: [leaves, from, ...allowed] },
});
const library = (name, owner, modules) => ({
  name,
  severity: "error",
  from: { path: "^src/", pathNot: [owner, "\\.test\\.ts$"] },
  to: { path: `node_modules/(${modules})/` },
});
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "contract-is-a-leaf", severity: "error", from: { path: "^src/contract/", pathNot: "\\.test\\.ts$" }, to: { path: "^src/", pathNot: "^src/(contract|kit)/" } },
    { name: "kit-is-a-leaf", severity: "error", from: { path: "^src/kit/", pathNot: "\\.test\\.ts$" }, to: { path: "^src/", pathNot: "^src/kit/" } },
    ...["reading", "casefile", "reasoning", "speaking", "conduct"].map((s) => only(`stage-${s}-imports-only-leaves`, `^src/${s}/`, [])),
    ...["instruments", "knowledge", "encoder", "providers", "store"].map((s) => only(`adapter-${s}-imports-only-leaves`, `^src/${s}/`, [])),
    only("engine-imports-stages-and-leaves", "^src/engine/", ["^src/(reading|casefile|reasoning|speaking|conduct)/"]),
    ...["cli", "server", "mcp"].map((s) => only(`surface-${s}-imports-app-and-leaves`, `^src/${s}/`, ["^src/app/"])),
    { name: "nothing-imports-surfaces", severity: "error", from: { path: "^src/(?!cli|server|mcp)" }, to: { path: "^src/(cli|server|mcp)/" } },
    library("sqlite-belongs-to-store", "^src/store/", "better-sqlite3|kysely"),
    library("onnx-belongs-to-encoder", "^src/encoder/", "onnxruntime-node|@huggingface/tokenizers"),
    library("model-sdks-belong-to-providers", "^src/providers/", "ai|@ai-sdk"),
    library("yaml-belongs-to-knowledge", "^src/knowledge/", "yaml"),
    {
      name: "pure-stages-touch-no-machine",
      severity: "error",
      from: { path: "^src/(contract|kit|reading|casefile|reasoning|speaking|conduct|engine)/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "types"], extensions: [".ts", ".js"] },
  },
};
