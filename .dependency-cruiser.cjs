/** The rooms of Rollcall and the arrows between them. Each rule has a name and its reason. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A ring has no reading order, and cannot be tested piece by piece.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only(
      'domain-imports-nothing',
      'Rules must run anywhere: no Google, no clock, no library but the CSV reader.',
      '^src/domain/',
      ['^src/domain/', '^node_modules/(@types/)?papaparse/'],
    ),
    only('contract-is-types', 'What crosses the wire knows neither side.', '^src/contract/', [
      '^src/contract/',
    ]),
    only(
      'usecases-look-down',
      'A use case reads through ports and asks the domain; it never learns of Google.',
      '^src/usecases/',
      ['^src/usecases/', '^src/domain/', '^src/contract/'],
    ),
    only(
      'server-looks-down',
      'The server is the only room that knows Google; it is not allowed to know the emulator.',
      '^src/server/',
      [
        '^src/server/',
        '^src/usecases/',
        '^src/domain/',
        '^src/contract/',
        '^node_modules/(@types/)?(valibot|mustache|google-apps-script)/',
      ],
    ),
    only(
      'sidebar-knows-the-contract',
      'What admins touch must work with any server that keeps the contract.',
      '^src/sidebar/',
      ['^src/sidebar/', '^src/contract/', '^node_modules/preact/'],
    ),
    {
      name: 'emulator-stands-apart',
      comment: 'A stand-in that knows the product would prove nothing about it.',
      severity: 'error',
      from: { path: '^emulator/' },
      to: { path: '^(src|workspace|bench|test)/' },
    },
    {
      name: 'workspace-uses-what-ships',
      comment: 'The workspace runs the built add-on; only its page may share the look.',
      severity: 'error',
      from: { path: '^workspace/' },
      to: { path: '^(src/(server|usecases|domain)|bench|test)/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests are for the project, not part of it.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
