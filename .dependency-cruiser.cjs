/** The arrows of the house: who may know whom. Each rule says why it is there. */
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}`, pathNot: '\\.(test|fixture)\\.tsx?$' },
  to: {
    path: '^(addin|taskpane|functions|templates|verifier|workbench|tools)/',
    pathNot: `^(${to})`,
  },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only(
      'domain-knows-nobody',
      'addin/domain/',
      'addin/domain/',
      'Rules must give the same answer in Excel, in a function, on the command line and in ten years.',
    ),
    only(
      'registers-know-the-domain',
      'addin/registers/',
      'addin/(registers|domain)/',
      'A register is data that can be printed and sealed; what it means is in the domain.',
    ),
    only(
      'text-knows-codes',
      'addin/text/',
      'addin/(text|domain|registers|actions|workbook/(?!office|exceljs|memory))',
      'Texts are found by codes; a text never does anything.',
    ),
    only(
      'keyring-knows-the-domain',
      'addin/keyring/',
      'addin/(keyring|domain)/',
      'Keys are kept and used here and nowhere else; who may sign what is decided elsewhere.',
    ),
    only(
      'actions-know-the-port',
      'addin/actions/',
      'addin/(actions|domain|registers|text|workbook/(?!office|exceljs|memory))',
      'What a person does must not depend on which workbook it is done in.',
    ),
    only(
      'workbooks-know-no-actions',
      'addin/workbook/',
      'addin/(workbook|domain|registers)/',
      'An adapter reads and writes cells; it decides nothing.',
    ),
    {
      name: 'adapters-do-not-know-each-other',
      comment: 'Each adapter must be replaceable alone.',
      severity: 'error',
      from: { path: '^addin/workbook/(office|exceljs|memory)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^addin/workbook/(office|exceljs|memory)/', pathNot: '^addin/workbook/$1/' },
    },
    only(
      'pane-does-not-touch-cells',
      'taskpane/',
      '(taskpane|addin/(actions|domain|registers|text|keyring|workbook/(?!exceljs|memory)))',
      'The pane shows and asks; cells are touched by actions, so typing, wizard and ribbon obey one rule. Only its entry may make the office adapter and the keyring.',
    ),
    only(
      'functions-are-thin',
      'functions/',
      '(functions|addin/(domain|registers|text))',
      'A function judges and never writes; it must run where there is no workbook.',
    ),
    only(
      'templates-know-definitions',
      'templates/',
      '(templates|addin/(domain|registers|text))',
      'A template follows from the register definitions alone.',
    ),
    only(
      'verifier-knows-no-host',
      'verifier/',
      '(verifier|addin/(domain|registers|text|actions|keyring|workbook/(?!office)))',
      'A workbook must be checkable without Excel and without the add-in.',
    ),
    only(
      'workbench-knows-no-addin',
      'workbench/',
      'workbench/',
      'They meet only through office.js, so what runs here is what runs in Excel.',
    ),
    {
      name: 'nobody-knows-the-workbench',
      comment: 'The add-in must not be able to notice that it runs in the workbench.',
      severity: 'error',
      from: {
        path: '^(addin|taskpane|functions|templates|verifier)/',
        pathNot: '\\.(test|fixture)\\.tsx?$',
      },
      to: { path: '^(workbench|tools)/' },
    },
    {
      name: 'exceljs-only-where-files-are',
      comment:
        'exceljs builds and reads files; it never runs in Excel and never saves a user’s file.',
      severity: 'error',
      from: {
        pathNot: '^(addin/workbook/exceljs|templates|tools|workbench/file)/|\\.test\\.tsx?$',
      },
      to: { path: 'node_modules/exceljs' },
    },
    {
      name: 'no-exceljs-in-the-pane',
      comment: 'A megabyte that a clerk would wait for, by whatever way it comes in.',
      severity: 'error',
      from: { path: '^(taskpane/main\\.tsx|functions/functions\\.ts)$' },
      to: { path: 'node_modules/exceljs', reachable: true },
    },
    {
      name: 'one-place-for-office',
      comment: 'The office package is a script of the host, never a module of ours.',
      severity: 'error',
      from: { path: '^(addin|taskpane|functions|templates|verifier)/' },
      to: { path: 'node_modules/@microsoft/office-js' },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere fails at the user’s, not here.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-test-in-the-product',
      comment: 'What only tests need must not be shipped.',
      severity: 'error',
      from: {
        path: '^(addin|taskpane|functions|templates|verifier|workbench)/',
        pathNot: '\\.(test|typetest|fixture)\\.tsx?$',
      },
      to: { path: '\\.(test|fixture)\\.tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    exclude: { path: '\\.(json|csv)$|^(dist|\\.cache)/' },
  },
};
