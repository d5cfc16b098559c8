import { digestOf } from '../digest';
import { readRegistrarFile, registrarFileText } from './registrar-file';

const file = { person: '周八', publicKey: digestOf('周八'), wrapped: 'registrar-file:1:…' };
const text = registrarFileText(file);

it('is read back, also as other editors save it', () => {
  expect(readRegistrarFile(text)).toEqual(file);
  expect(readRegistrarFile(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(file);
});

it('is not read where something is missing or contradicts', () => {
  const lines = text.split('\n');
  const without = lines.map((_, at) => lines.filter((__, index) => index !== at).join('\n'));
  const other = text.replace(file.publicKey, digestOf('孙七'));
  for (const wrong of ['', ...without, other]) expect(readRegistrarFile(wrong)).toBeNull();
});
