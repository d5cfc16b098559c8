import type { Title } from '../vocabulary';
import { decision, flowRecord, type Note } from './flow-record';
import { needed, t } from './words';

/** Every N leads to the plan (AMB-19), and only the plans named go back. */
const review = (to: string, agreed: Title) =>
  decision(
    { to, title: agreed },
    { to: '03', title: t('退回科室', 'Back to the section'), clause: 'RW-4-10-N0' },
  );

const FIT: Note = {
  row: 'N2',
  text: t(
    '技术规章文电修订及时,符合实际,科学有效',
    'Regulations are revised in time, fit practice and are sound',
  ),
};

/** 4-10 技术规章立、改、废: one plan for each 科室, four reviews. */
export const regulations = flowRecord({
  flow: '4-10',
  id: 'regulations',
  title: t('技术规章立改废', 'Technical regulations'),
  table: '规章立改废',
  units: t('参与科室', 'Sections taking part'),
  columns: [
    needed('notice', t('通知文号', 'Notice no.'), 'RW-4-10-02'),
    needed('summary', t('汇总情况', 'Plans collected'), 'RW-4-10-06', { width: 24 }),
  ],
  nodes: [
    {
      step: '01',
      title: t('提出立改废', 'Need for regulations'),
      post: 'department',
      unprinted: true,
    },
    {
      step: '02',
      title: t('接收立改废通知', 'Notice received'),
      post: 'department',
      fills: ['notice'],
    },
    {
      step: '03',
      title: t('制定立改废计划', 'Plan'),
      post: 'section',
      perUnit: true,
    },
    {
      step: '04',
      title: t('科长审核', 'Section chief reviews'),
      post: 'sectionChief',
      perUnit: true,
      choices: review('05', t('同意', 'Agreed')),
    },
    {
      step: '05',
      title: t('主管副处长审核', 'Deputy head reviews'),
      post: 'deputy',
      perUnit: true,
      choices: review('06', t('同意', 'Agreed')),
    },
    {
      step: '06',
      title: t('汇总呈报', 'Collect and submit'),
      post: 'management',
      fills: ['summary'],
    },
    {
      step: '06d',
      title: t('处长同意', 'Head of department agrees'),
      post: 'head',
      choices: review('07', t('同意', 'Agreed')),
    },
    {
      step: '07',
      title: t('总工室审核', 'Chief engineer reviews'),
      post: 'engineer',
      choices: review('08', t('同意', 'Agreed')),
    },
    {
      step: '08',
      title: t('组织实施', 'Carry out'),
      post: 'section',
      perUnit: true,
      notes: [FIT],
    },
    {
      step: '09',
      title: t('日常对规清理', 'Regular clean-up'),
      post: 'section',
      perUnit: true,
      notes: [
        {
          row: 'N1',
          text: t(
            '定期开展规章清理和对规对标检查',
            'Clean-up and comparison with standards are done regularly',
          ),
        },
        FIT,
      ],
    },
    {
      step: '10',
      title: t('检查站段落实', 'Check stations and depots'),
      post: 'section',
      perUnit: true,
      notes: [FIT],
    },
  ],
});
