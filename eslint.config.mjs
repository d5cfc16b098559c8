import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** A rule of the language (compilers cannot see these): the same input gives the same answer. */
const PURE = [
  ['CallExpression[callee.object.name="Date"]', 'The domain has no clock: take `at` as a value.'],
  ['NewExpression[callee.name="Date"]', 'The domain has no clock and no Date: use civil dates.'],
  ['CallExpression[callee.name="Date"]', 'The domain has no clock and no Date: use civil dates.'],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'No chance in the domain.'],
  ['MemberExpression[property.name=/^toLocale/]', 'The locale of a PC must not change a rule.'],
  ['MemberExpression[object.name="Intl"]', 'The locale of a PC must not change a rule.'],
  ['NewExpression[callee.object.name="Intl"]', 'The locale of a PC must not change a rule.'],
].map(([selector, message]) => ({ selector, message }));

const UNPURE_GLOBALS = [
  'Date',
  'Intl',
  'performance',
  'crypto',
  'window',
  'document',
  'Excel',
  'Office',
  'process',
  'require',
  'console',
];

const ONLY = [
  {
    selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name="only"]',
    message: 'A test that runs alone hides all the others.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fdescribe|fit)$/]',
    message: 'A test that runs alone hides all the others.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xdescribe|xit|xtest)$/]',
    message: 'Write .skip with the reason as a comment.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', '.cache/', 'coverage/', 'node_modules/', 'workbench/host/meta.json'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Ports are promised; an adapter that answers at once still has to be awaited.
      '@typescript-eslint/require-await': 'off',
      // A number or a union of texts in a template is plain; objects are still refused.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Ports are objects of functions that close over their state; none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...ONLY],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [tseslint.configs.eslintRecommended],
    rules: { eqeqeq: 'error', 'no-unused-vars': 'error' },
  },
  {
    files: ['addin/domain/**/*.ts', 'addin/registers/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...ONLY, ...PURE],
      'no-restricted-globals': ['error', ...UNPURE_GLOBALS],
    },
  },
  {
    files: ['taskpane/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Slips with proxies that only show in Excel: read before load, load before sync.
    files: ['addin/workbook/office/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    // jest's matchers are typed with any; everything else stays as strict as the code.
    files: ['**/*.test.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
);
