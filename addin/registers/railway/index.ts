import { definePack } from '../vocabulary';
import { accident } from './accident';
import { casualty } from './casualty';
import { clauses } from './clauses';
import { crowd } from './crowd';
import { deepAnalysis, safetyItem } from './deep-analysis';
import { trainEmergency, trainsetEmergency } from './emergencies';
import { equipmentFault } from './equipment-fault';
import { fire } from './fire';
import { measures, problems, supervision } from './follow-up';
import { hazardCheck, labourCheck } from './hazard-drives';
import {
  agreement,
  archive,
  documents,
  evidence,
  flashReport,
  monthlyReport,
  regulationCleanUp,
  regulationPlan,
} from './papers';
import { posts } from './posts';
import { regulations } from './regulations';
import { safetyInformation } from './safety-information';
import { specialDrive } from './special-drive';
import { t } from './words';

export const railway = definePack({
  id: 'railway',
  title: t('铁路客运流程', 'Railway passenger flows'),
  file: 'railway.xlsx',
  owner: t('客运处', 'Passenger department'),
  registers: [
    // What cannot wait stands first: the duty officer finds it at the left.
    safetyInformation,
    accident,
    equipmentFault,
    casualty,
    trainsetEmergency,
    trainEmergency,
    crowd,
    fire,
    hazardCheck,
    labourCheck,
    specialDrive,
    deepAnalysis,
    safetyItem,
    regulations,
    supervision,
    problems,
    measures,
    evidence,
    flashReport,
    agreement,
    monthlyReport,
    regulationPlan,
    regulationCleanUp,
    documents,
    archive,
  ],
  parameters: [
    {
      key: 'accidentGrades',
      title: t('事故等级', 'Grades of accidents'),
      kind: 'list',
      value: '特别重大事故\n重大事故\n较大事故\n一般A类事故\n一般B类事故\n一般C类事故\n一般D类事故',
      clause: 'RW-4-7-N2',
    },
    {
      key: 'accidentInLine',
      title: t('4-7 现场处置与开行调整依次办理', '4-7: train changes wait for the spot'),
      kind: 'text',
      value: '否',
      clause: 'RW-4-7-06',
    },
    {
      key: 'documentKinds',
      title: t('文种', 'Kinds of documents'),
      kind: 'list',
      value:
        '专题会议记录\n通报\n实施方案\n推进计划\n专题报告\n分析报告\n客运记录\n启动命令\n结束通知\n总结报告',
      clause: 'RW-G-07',
    },
    {
      key: 'cleanUpInterval',
      title: t('对规清理间隔(天)', 'Days between clean-ups of regulations'),
      kind: 'days',
      value: '92',
      clause: 'RW-4-10-N1',
    },
  ],
  posts,
  clauses,
});
