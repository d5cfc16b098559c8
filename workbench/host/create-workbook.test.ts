import { createMemoryEngine } from '../engine/memory/memory-engine';
import { createRichApi } from './rich-api';

/** As office.js sends it to Excel on the web. */
const request = (base64: string | null) => ({
  customData: 'WacPartition',
  body: JSON.stringify({
    Actions: [
      { Id: 2, ActionType: 1, Name: '', ObjectPathId: 1 },
      {
        ...{ Id: 3, ActionType: 3, Name: 'CreateAndOpenWorkbook', ObjectPathId: 1 },
        ArgumentInfo: { Arguments: [base64] },
      },
    ],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
  }),
});

async function create(base64: string | null, page = true) {
  const opened: (readonly number[] | null)[] = [];
  const api = createRichApi(createMemoryEngine(), {
    push: () => undefined,
    ...(page ? { openWorkbook: (bytes) => opened.push(bytes && [...bytes]) } : {}),
  });
  const { body } = await api.execute(request(base64));
  api.dispose();
  return { opened, error: (JSON.parse(body) as { Error?: { Code: string } }).Error?.Code };
}

describe('Excel.createWorkbook', () => {
  it('opens a file, or an empty workbook', async () => {
    expect(await create('UEs=')).toEqual({ opened: [[0x50, 0x4b]], error: undefined });
    expect(await create(null)).toEqual({ opened: [null], error: undefined });
  });

  it('refuses what is no base64, and says by name where there is no page for it', async () => {
    expect(await create('#')).toEqual({ opened: [], error: 'InvalidArgument' });
    expect(await create(null, false)).toEqual({ opened: [], error: 'NotImplemented' });
  });
});
