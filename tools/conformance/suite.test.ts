import { cases, casesByHand } from '../../workbench/conformance/suite';
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

it('names a requirement set as office.js takes it', () => {
  const wrong = cases.filter(({ needs }) => needs !== undefined && !/^\w+ \d+\.\d+$/.test(needs));
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
