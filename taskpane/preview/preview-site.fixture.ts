import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';

const ROOT = join(__dirname, '..', '..');

/** The pane's own components, built as they are shipped, with the fixed data instead of Excel. */
export async function buildPreview(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pane-'));
  const compiler = webpack({
    mode: 'production',
    context: ROOT,
    target: ['web', 'es2022'],
    entry: { preview: require.resolve('./preview.fixture.tsx') },
    output: { path: folder, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        // As in webpack.config.js: an ES module in a package that calls itself commonjs.
        { test: /chinese-days[\\/]dist[\\/]index\.es\.js$/, type: 'javascript/esm' },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    optimization: { minimize: false },
    performance: { hints: false },
  });
  await new Promise<void>((done, fail) => {
    compiler?.run((error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString({ preset: 'errors-only' })));
      else done();
    });
  });
  return folder;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

export interface Site {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Serves the built pages to this machine. */
export async function servePreview(folder: string): Promise<Site> {
  const files: Readonly<Record<string, string>> = {
    '/preview.html': join(__dirname, 'preview.html'),
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const script = /^\/[\w.-]+\.js$/.test(path) ? join(folder, path.slice(1)) : undefined;
    const file = files[path] ?? script;
    if (file === undefined) {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    readFile(file).then(
      (bytes) => {
        const type = TYPES[path.slice(path.lastIndexOf('.'))] ?? 'text/plain';
        response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(bytes);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true });
    },
  };
}
