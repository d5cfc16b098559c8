import { canteenDesk } from './canteen-desk.fixture';
import { viewSelected } from './view-record';

it('says when more rows are selected than are read', async () => {
  const desk = await canteenDesk();
  await desk.workbook.people.select('原始凭证', [[0, 1]], '售货单位');
  expect(await viewSelected(desk, 2)).toMatchObject({ more: false });
  expect(await viewSelected(desk, 1)).toMatchObject({ more: true });
});
