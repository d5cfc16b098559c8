import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { cases, casesByHand } from '../../workbench/conformance/suite';
import { decodePng } from '../icons/png';
import { manifestProblems } from '../manifest/manifest-problems';
import { GAPS } from './known-gaps';

const ids = [...cases, ...casesByHand].map(({ id }) => id);

it('gives every case an id of its own', () => {
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it('knows every case that is said to be a gap, once for each host', () => {
  expect(GAPS.filter((gap) => !ids.includes(gap.case))).toEqual([]);
  const pairs = GAPS.flatMap(({ case: id, hosts }) => hosts.map((host) => `${host} ${id}`));
  expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([]);
});

it('states for every case where Excel is described so, or that nobody has said it', () => {
  const wrong = [...cases, ...casesByHand].filter(
    ({ source }) =>
      source !== 'belief' &&
      !/^https:\/\/(learn|support)\.microsoft\.com\/.|^https:\/\/github\.com\/OfficeDev\/[\w-]+\/issues\/\d+$/.test(
        source,
      ),
  );
  expect(wrong.map(({ id, source }) => `${id}: ${source}`)).toEqual([]);
});

it('names a requirement set as office.js takes it', () => {
  const wrong = cases.filter(({ needs }) => needs !== undefined && !/^\w+ \d+\.\d+$/.test(needs));
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

it('has a manifest that Excel takes', () => {
  const folder = join(__dirname, '..', '..');
  const manifest = readFileSync(join(folder, 'workbench', 'conformance', 'manifest.xml'), 'utf8');
  const iconSize = (path: string) => decodePng(readFileSync(join(folder, 'taskpane', path)));
  expect(manifestProblems(manifest, { version, iconSize })).toEqual([]);
});
