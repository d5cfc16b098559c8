// One HTML file that works by double click: script and style stand in it, nothing is loaded.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const SCRIPT = 'verifier.js';
const PAGE = join(__dirname, 'page', 'page.html');
const STYLE = join(__dirname, 'page', 'page.css');

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** What would end the script element, or begin a comment in it, is written otherwise. */
const inScript = (code) => code.replace(/<(\/script|!--)/gi, '\\x3c$1');

/** Puts script and style into the page, and allows nothing but them. */
class OneFile {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('OneFile', (compilation) => {
      compilation.fileDependencies.addAll([PAGE, STYLE]);
      compilation.hooks.processAssets.tap(
        { name: 'OneFile', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE },
        (assets) => {
          if (!assets[SCRIPT]) return;
          const script = inScript(String(assets[SCRIPT].source()));
          const style = readFileSync(STYLE, 'utf8');
          const policy = [
            "default-src 'none'",
            `script-src ${hashOf(script)}`,
            `style-src ${hashOf(style)}`,
            "base-uri 'none'",
            "form-action 'none'",
          ].join('; ');
          const page = readFileSync(PAGE, 'utf8')
            .replace('{{policy}}', () => policy)
            .replace('<!-- style -->', () => `<style>${style}</style>`)
            .replace('<!-- script -->', () => `<script>${script}</script>`);
          compilation.deleteAsset(SCRIPT);
          compilation.emitAsset('verifier.html', new sources.RawSource(page));
        },
      );
    });
  }
}

module.exports = ({ root, dist, calendar }) => ({
  mode: 'production',
  name: 'verifier',
  target: ['web', 'es2022'],
  context: root,
  devtool: false,
  entry: { verifier: './verifier/page/main.tsx' },
  output: { path: dist, filename: SCRIPT, publicPath: '' },
  resolve: {
    extensions: ['.ts', '.tsx', '.js'],
    // Without the polyfills of ten years ago, which want to make code out of texts.
    alias: { exceljs$: join(root, 'node_modules', 'exceljs', 'dist', 'exceljs.bare.min.js') },
  },
  module: {
    rules: [
      calendar,
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'ts-loader',
        // Types are checked by `npm run check`, once for everything.
        options: { transpileOnly: true, compilerOptions: { noEmit: false, isolatedModules: true } },
      },
    ],
  },
  plugins: [new OneFile()],
  optimization: { minimizeOptions: { html: false } },
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: join(root, '.cache', 'webpack') },
});
