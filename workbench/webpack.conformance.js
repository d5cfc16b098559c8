// The page that tries Excel's behaviours, to be side-loaded beside the add-in. No part of it.
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');

module.exports = ({ root, dist, mode, origin }) => ({
  mode,
  name: 'conformance',
  target: ['web', 'es2022'],
  context: root,
  devtool: false,
  entry: { main: './workbench/conformance/main.ts' },
  output: { path: join(dist, 'conformance'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false, isolatedModules: true } },
      },
    ],
  },
  plugins: [
    new CopyPlugin({
      patterns: [
        ...['page.html', 'page.css', 'functions.json'].map(
          (name) => `workbench/conformance/${name}`,
        ),
        {
          from: 'workbench/conformance/manifest.xml',
          transform: (text) => text.toString().replaceAll('https://localhost:3000', origin),
        },
      ],
    }),
  ],
  optimization: { minimizeOptions: { html: false } },
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: join(root, '.cache', 'webpack') },
});
