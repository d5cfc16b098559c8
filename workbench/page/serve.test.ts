import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Served } from '../serve.mjs';

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  const [root, officeJs] = [join(folder, 'dist'), join(folder, 'office')];
  mkdirSync(join(root, 'workbench'), { recursive: true });
  mkdirSync(join(root, 'templates'));
  mkdirSync(join(officeJs, 'agaveerrorux'), { recursive: true });
  writeFileSync(join(root, 'workbench', 'index.html'), 'page');
  writeFileSync(join(root, 'taskpane.html'), 'pane');
  writeFileSync(join(root, 'templates', 'index.json'), '[]');
  writeFileSync(join(officeJs, 'office.js'), '// office');
  writeFileSync(join(officeJs, 'agaveerrorux', 'index.html'), 'trust');
  writeFileSync(join(folder, '台账.xlsx'), 'book');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  served = await serve({ port: 0, root, officeJs, file: join(folder, '台账.xlsx') });
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

/** By hand: fetch would tidy the path and set the host itself. */
function get(path: string, host = 'localhost', method = 'GET') {
  const { port } = new URL(served.url);
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>(
    (done, fail) => {
      const asked = request(
        { port, path, method, host: '127.0.0.1', headers: { host } },
        (answer) => {
          let text = '';
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
          answer.on('end', () =>
            done({ status: answer.statusCode ?? 0, text, headers: answer.headers }),
          );
        },
      );
      asked.on('error', fail).end();
    },
  );
}

it.each`
  path                                    | text           | type
  ${'/'}                                  | ${'page'}      | ${'text/html; charset=utf-8'}
  ${'/?template=canteen'}                 | ${'page'}      | ${'text/html; charset=utf-8'}
  ${'/taskpane.html?x=1'}                 | ${'pane'}      | ${'text/html; charset=utf-8'}
  ${'/templates/index.json'}              | ${'[]'}        | ${'application/json; charset=utf-8'}
  ${'/office-js/office.js'}               | ${'// office'} | ${'text/javascript; charset=utf-8'}
  ${'/office-js/AgaveErrorUX/index.html'} | ${'trust'}     | ${'text/html; charset=utf-8'}
`('$path is served', async ({ path, text, type }: Record<string, string>) => {
  const answer = await get(path!);
  expect(answer).toMatchObject({ status: 200, text });
  expect(answer.headers['content-type']).toBe(type);
});

it.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/..\\secret.txt',
  '/office-js/../../secret.txt',
  '/office-js/..%2f..%2fsecret.txt',
  '/%',
  '/templates',
  '//',
])('%s leads nowhere', async (path) => {
  const { status, text } = await get(path);
  expect([400, 404]).toContain(status);
  expect(text).not.toContain('secret');
});

it('answers nobody who calls it by another name, and takes nothing', async () => {
  expect((await get('/', 'evil.example')).status).toBe(403);
  expect((await get('/', 'localhost.evil.example')).status).toBe(403);
  expect((await get('/', 'localhost', 'POST')).status).toBe(405);
});

it('hands out the workbook named at the start, under its name', async () => {
  expect(served.url).toMatch(/^http:\/\/localhost:\d+\/\?file$/);
  const answer = await get('/file');
  expect(answer).toMatchObject({ status: 200, text: 'book' });
  expect(answer.headers['content-disposition']).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('台账.xlsx')}`,
  );
});

it('allows no inline script anywhere and inline styles only around the grid', async () => {
  const pane = String((await get('/taskpane.html')).headers['content-security-policy']);
  const page = String((await get('/')).headers['content-security-policy']);
  expect(pane).not.toContain('unsafe');
  expect(pane).toContain("frame-ancestors 'self'");
  expect(page).toContain("style-src 'self' 'unsafe-inline'");
  for (const policy of [pane, page]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
  }
});

it('says when its port is taken', async () => {
  const port = Number(new URL(served.url).port);
  await expect(serve({ port, root: folder })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
