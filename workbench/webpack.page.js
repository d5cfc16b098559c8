// The workbench's page. It is no part of the add-in: its own configuration, its own folder in dist/.
const { join } = require('node:path');
const CssPlugin = require('mini-css-extract-plugin');
const HtmlPlugin = require('html-webpack-plugin');

module.exports = ({ root, dist, mode }) => ({
  mode,
  name: 'workbench',
  target: ['web', 'es2022'],
  context: root,
  devtool: mode === 'production' ? false : 'source-map',
  entry: { page: './workbench/page/main.tsx' },
  output: {
    path: join(dist, 'workbench'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    // The page itself is served as /.
    publicPath: '/workbench/',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'ts-loader',
        // Types are checked by `npm run check`, once for everything.
        options: { transpileOnly: true, compilerOptions: { noEmit: false, isolatedModules: true } },
      },
      { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [
    new CssPlugin({ filename: '[name].css', chunkFilename: '[name].css' }),
    new HtmlPlugin({
      template: './workbench/page/index.html',
      filename: 'index.html',
      scriptLoading: 'defer',
      minify: false,
    }),
  ],
  // Univer is some megabytes. They go to this machine only: making them small would cost more at
  // every first start than it saves.
  optimization: { minimize: false },
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: join(root, '.cache', 'webpack') },
});
