const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');

const DIST = join(__dirname, 'dist');
/** Where the add-in will be hosted; the manifest in the sources names the workbench's neighbour. */
const ORIGIN = (process.env.ADDIN_ORIGIN ?? 'https://localhost:3000').replace(/\/+$/, '');

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'ts-loader',
  // Types are checked by `npm run check`, once for everything.
  options: { transpileOnly: true, compilerOptions: { noEmit: false, isolatedModules: true } },
};

/** An ES module in a package that calls itself commonjs. */
const calendar = { test: /chinese-days[\\/]dist[\\/]index\.es\.js$/, type: 'javascript/esm' };

/** Names carry no hash: manifest and caches of Excel know these files by their names. */
const common = (mode) => ({
  mode,
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  output: { path: DIST, filename: '[name].js', publicPath: '', globalObject: 'globalThis' },
  // Sizes are guarded by size-limit, with the compressed figures that a user waits for.
  performance: { hints: false },
  // Left readable: npm run build finds the address of office.js in it.
  optimization: { minimizeOptions: { html: false } },
  cache: { type: 'filesystem', cacheDirectory: join(__dirname, '.cache', 'webpack') },
});

/** What runs in Excel holds nothing of the workbench or the tools, by whatever way it would come in. */
const ownOnly = {
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap('own only', (compilation) =>
      compilation.hooks.finishModules.tap('own only', (modules) => {
        for (const { resource = '' } of modules)
          if (/^[\\/](workbench|tools)[\\/]/.test(resource.slice(__dirname.length)))
            compilation.errors.push(new Error(`${resource} must not be in the add-in`));
      }),
    ),
};

const addin = (mode) => ({
  ...common(mode),
  name: 'addin',
  target: ['web', 'es2022'],
  // functions.js also runs alone, in the script engine without a page that Excel may use.
  entry: { functions: './functions/functions.ts', taskpane: './taskpane/main.tsx' },
  module: {
    rules: [
      typescript,
      calendar,
      {
        test: /\.css$/,
        use: [CssPlugin.loader, { loader: 'css-loader', options: { url: false } }],
      },
    ],
  },
  plugins: [
    ownOnly,
    new CssPlugin({ filename: '[name].css' }),
    new HtmlPlugin({
      template: './taskpane/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['functions', 'taskpane'],
      chunksSortMode: 'manual',
      scriptLoading: 'defer',
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: 'taskpane/assets', to: 'assets' },
        {
          from: 'manifest.xml',
          transform: (text) => text.toString().replaceAll('https://localhost:3000', ORIGIN),
        },
      ],
    }),
  ],
});

/** The workbench's pages are no part of the add-in: their own configurations, their own bundles. */
const page = (mode) =>
  require('./workbench/webpack.page.js')({ root: __dirname, dist: DIST, mode });
const conformance = (mode) =>
  require('./workbench/webpack.conformance.js')({
    ...{ root: __dirname, dist: DIST, mode, origin: ORIGIN },
  });
/** One HTML file for those who have neither Excel nor the add-in. */
const verifier = () =>
  require('./verifier/webpack.verifier.js')({ root: __dirname, dist: DIST, calendar });

module.exports = (env, { mode = 'production' }) => [
  addin(mode),
  page(mode),
  conformance(mode),
  verifier(),
];
