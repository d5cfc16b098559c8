import { readerContract } from '../contract';
import { contentFile } from '../contract/content-file';
import { exceljsWorkbook } from '.';

readerContract('exceljs', (content) =>
  exceljsWorkbook(
    contentFile(content),
    content.tables.map(({ shape }) => shape),
  ),
);

it('says that a file cannot be read', async () => {
  await expect(exceljsWorkbook(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({
    code: 'unreadable',
  });
});
