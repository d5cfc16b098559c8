// Serves dist/ to this machine alone: the workbench's page, the add-in beside it, the unmodified office.js.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

const policy = (rules) =>
  Object.entries({
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    ...rules,
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The add-in's pages: no inline script or style, nobody but this address. */
const ADDIN = policy({
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  // office.js asks a page of its own, beside it, whether this host is trusted.
  'frame-src': "'self'",
  'frame-ancestors': "'self'",
});

/** The page with the grid: Univer 0.25 writes three <style> elements and has icons that are data. */
const PAGE = policy({
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'frame-ancestors': "'none'",
});

/**
 * `root` is dist/, `file` a workbook that the page opens at once. Port 0 takes any free one.
 * http://localhost counts as a secure context, so that no certificate is needed.
 */
export async function serve({ port, root, file, officeJs = besides(root) }) {
  const server = createServer((request, response) => {
    const found = find(request, { root, file, officeJs });
    if (found.status !== 200) {
      response.writeHead(found.status, { 'content-type': TYPES['.txt'] }).end(`${found.status}\n`);
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(found.path).toLowerCase()] ?? 'application/octet-stream',
      'content-length': found.size,
      'content-security-policy': found.isPage ? PAGE : ADDIN,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      // A build changes files under their old names.
      'cache-control': 'no-store',
      ...(found.name === undefined
        ? {}
        : { 'content-disposition': `attachment; filename*=UTF-8''${encodeName(found.name)}` }),
    });
    if (request.method === 'HEAD') response.end();
    else pipeline(createReadStream(found.path), response, () => {});
  });
  await new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  return {
    url: `http://localhost:${server.address().port}/${file === undefined ? '' : '?file'}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const besides = (root) => join(root, '..', 'node_modules', '@microsoft', 'office-js', 'dist');

function find(request, { root, file, officeJs }) {
  // Another site's name that points here must not read what lies on this PC.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) return { status: 403 };
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405 };
  const path = pathOf(request.url);
  if (path === undefined) return { status: 400 };
  if (path === '/') return existing(join(root, 'workbench', 'index.html'), { isPage: true });
  if (path === '/file')
    return file === undefined ? { status: 404 } : existing(file, { name: basename(file) });
  if (path.startsWith('/office-js/'))
    return existing(within(officeJs, officeName(path.slice('/office-js'.length))));
  return existing(within(root, path));
}

function pathOf(url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined; // a broken %-sequence names nothing
  }
}

/** office.js asks for AgaveErrorUX/…, the package has it in lower case: a matter of Windows. */
const officeName = (path) => (/^\/agaveerrorux\//i.test(path) ? path.toLowerCase() : path);

function within(folder, path) {
  const full = join(folder, path.replaceAll('\\', '/'));
  return full.startsWith(folder + sep) ? full : undefined;
}

function existing(path, found = {}) {
  const stats = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? { status: 200, path, size: stats.size, ...found } : { status: 404 };
}

const encodeName = (name) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
