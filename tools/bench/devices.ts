import { deskOn } from '../../addin/actions/canteen-desk.fixture';
import type { Desk, DocumentInput, Receipt, SignRequest } from '../../addin/actions/desk';
import { enterDocument } from '../../addin/actions/enter-document';
import { signRecord } from '../../addin/actions/sign-record';
import { openRecord } from '../../addin/actions/view-record';
import type { Result } from '../../addin/domain/result';
import { equipment } from '../../addin/registers/equipment';
import type { Traffic } from '../../workbench/host/node-office';
import { openOffice } from '../contract/open-office';
import { deviceBook, numberOf } from './device-book';
import type { Figure } from './figure';
import { compared, trafficOf, type Costs } from './traffic';

const FEW = 50;
const MANY = 5_000;

type Signature = readonly [
  step: string,
  by: string,
  act?: Pick<SignRequest, 'choosing' | 'fillHeader'>,
];

interface Paper {
  readonly register: string;
  readonly input: DocumentInput;
  readonly by: string;
  readonly signatures: readonly Signature[];
}

/** A device's way through the house: entered, moved to another department, scrapped. */
const papersOf = (deviceNo: string): readonly Paper[] => [
  {
    register: 'device',
    by: '王五',
    input: {
      header: {
        ...{ date: '2026-03-05', class: '电子设备', kind: '台式计算机', model: '某型' },
        ...{ factoryNo: 'C-9', sheetNo: '期初', acceptedOn: '2025-11-25' },
        ...{ boughtOn: '2025-11-25', value: '4200', department: '财务部', place: '二楼' },
        ...{ users: '张三', custodian: '张三', labelled: '是' },
      },
      lines: [],
    },
    signatures: [['enter', '王五']],
  },
  {
    register: 'transfer',
    by: '李四',
    input: {
      header: {
        ...{ date: '2026-03-05', kind: '部门间调拨', from: '财务部', to: '仓库' },
        ...{ place: '库房办公室', oldCustodian: '张三', newCustodian: '周八', reason: '岗位调整' },
      },
      lines: [{ deviceNo, name: '台式计算机', quantity: '1', value: '4200' }],
    },
    signatures: [
      ['release', '李四'],
      ['receive', '周八'],
      ['review', '赵六'],
      ['approve', '孙七'],
    ],
  },
  {
    register: 'scrap',
    by: '王五',
    input: {
      header: {
        ...{ date: '2026-03-05', deviceNo, name: '台式计算机', department: '仓库' },
        ...{ custodian: '周八', notifiedOn: '2026-03-05', notifiedBy: '周八' },
        ...{ boughtOn: '2025-11-25', value: '4200', finding: '主板损坏,无修复价值' },
      },
      lines: [],
    },
    signatures: [
      ['appraise', '王五', { choosing: { choice: '非人为损坏' } }],
      ['review', '赵六', { fillHeader: { disposal: '回收公司回收', reviewNote: '同意' } }],
      ['approve', '孙七'],
    ],
  },
];

export const devices = (): Promise<readonly Figure[]> => devicesAmong(MANY, FEW);

/** What entering, moving and scrapping a device costs among many, against few. */
export async function devicesAmong(many: number, few: number): Promise<readonly Figure[]> {
  const short = await papersIn(few);
  const long = await papersIn(many);
  return compared('devices', { devices: many }, long, `${few} devices`, short);
}

async function papersIn(size: number): Promise<Costs> {
  const { office, workbook } = await openOffice(deviceBook(size));
  const desk = await deskOn(workbook, equipment);
  const costs = new Map<string, Traffic>();
  for (const { register, input, by, signatures } of papersOf(numberOf(size + 1))) {
    const entering = { receipt: null as Receipt | null };
    const entered = await trafficOf(office, async () => {
      entering.receipt = must(await enterDocument(desk, register, input, by));
    });
    costs.set(`${register} entered`, entered);
    for (const [step, signer, act = {}] of signatures) {
      const request = await requestOf(desk, register, entering.receipt, step);
      const signed = await trafficOf(office, async () => {
        must(await signRecord(desk, { ...request, by: signer, ...act }));
      });
      costs.set(`${register} ${step}`, signed);
    }
  }
  office.dispose();
  return costs;
}

async function requestOf(
  desk: Desk,
  register: string,
  receipt: Receipt | null,
  step: string,
): Promise<Pick<SignRequest, 'record' | 'step'>> {
  const record = receipt && (await openRecord(desk, register, receipt.rowId));
  if (!record) throw new Error(`the ${register} is gone`);
  return { record, step };
}

function must<T>(answer: Result<T, unknown>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}
