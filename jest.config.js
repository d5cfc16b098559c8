const ES_MODULES = [
  ...['@noble', '@borgar', 'lodash-es', '@univerjs', 'nanoid', 'cjk-regex', 'unicode-regex'],
  ...['regexp-util', 'rbush', 'quickselect', 'kdbush', 'flatqueue', 'franc-min', 'trigram-utils'],
  ...['n-gram', 'collapse-white-space'],
];

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.cache/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
    // Libraries that ship ES modules only.
    '^.+\\.m?js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  // Packages that ship ES modules only: ours, and what Univer brings.
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES.join('|')})/)`],
  moduleNameMapper: { '\\.css$': '<rootDir>/tools/empty.js' },
};
