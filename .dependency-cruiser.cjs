/** The arrows of docs/architecture.md: domain <- tools <- agents <- server <- entry. */
const layer = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|tools|knowledge|agents|evals|prompts|test)/', pathNot: [from, ...allowed] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    layer('domain-stands-alone', '^src/domain/', []),
    layer('ports-know-domain-only', '^src/ports/', ['^src/domain/']),
    layer('language-knows-domain-only', '^src/language/', ['^src/domain/']),
    layer('knowledge-knows-domain-only', '^knowledge/', ['^src/domain/']),
    layer('tools-know-no-store', '^tools/', ['^src/(domain|ports|language)/', '^knowledge/']),
    layer('agents-know-no-store-or-server', '^agents/', [
      '^src/(domain|ports|language)/',
      '^tools/',
      '^knowledge/',
      '^prompts/',
    ]),
    layer('store-knows-no-agents', '^src/store/', ['^src/(domain|ports)/', '^knowledge/', '^src/language/']),
    layer('export-knows-domain-only', '^src/export/', ['^src/domain/']),
    layer('server-knows-no-store', '^src/server/', [
      '^src/(domain|ports|export)/',
      '^agents/',
      '^tools/',
      '^knowledge/',
    ]),
    {
      name: 'node-only-at-the-edge',
      comment:
        'The Hono app must start in workerd too; only the Node entries and the better-sqlite3 adapter may.',
      severity: 'error',
      from: {
        path: '^(src|tools|agents|knowledge)/',
        pathNot: ['^src/entry/(node|cli)', '^src/store/sqlite/'],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-driver-outside-its-adapter',
      severity: 'error',
      from: { path: '^(src|tools|agents|knowledge)/', pathNot: '^src/store/sqlite/' },
      to: { path: 'node_modules/better-sqlite3' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules)/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
