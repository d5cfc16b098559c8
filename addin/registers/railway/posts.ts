import type { Post } from '../vocabulary';

/**
 * 责任方 of the thirteen flows, as printed beside their steps. A department that is printed as a
 * party (客运处, 客管科 …) is a post, too: whoever signs for it holds it.
 */
export const posts: readonly Post[] = [
  { id: 'duty', title: { zh: '值班人员', en: 'Duty officer' } },
  { id: 'department', title: { zh: '客运处', en: 'Passenger department' } },
  { id: 'leaders', title: { zh: '处领导', en: 'Department leaders' } },
  { id: 'head', title: { zh: '处长', en: 'Head of department' } },
  { id: 'deputy', title: { zh: '主管副处长', en: 'Deputy head in charge' } },
  { id: 'management', title: { zh: '客管科', en: 'Passenger management section' } },
  { id: 'managementChief', title: { zh: '客管科科长', en: 'Chief of passenger management' } },
  { id: 'technical', title: { zh: '技术科', en: 'Technical section' } },
  { id: 'section', title: { zh: '各科室', en: 'Section' } },
  { id: 'sectionChief', title: { zh: '各科长', en: 'Section chief' } },
  { id: 'engineer', title: { zh: '总工室', en: 'Chief engineer' } },
  { id: 'unit', title: { zh: '各单位', en: 'Unit' } },
  { id: 'responsibleUnit', title: { zh: '责任单位', en: 'Responsible unit' } },
  { id: 'relatedUnit', title: { zh: '相关单位', en: 'Unit concerned' } },
  { id: 'relatedUnitHead', title: { zh: '相关单位负责人', en: 'Head of the unit concerned' } },
  { id: 'depot', title: { zh: '相关站段', en: 'Station or depot concerned' } },
  { id: 'relatedStation', title: { zh: '相关车站', en: 'Station concerned' } },
  { id: 'passengerStation', title: { zh: '客运车站', en: 'Passenger station' } },
  { id: 'stationDirector', title: { zh: '客运主任', en: 'Passenger director of the station' } },
  { id: 'stationDeputy', title: { zh: '主管副站长', en: 'Deputy stationmaster in charge' } },
  { id: 'stationMaster', title: { zh: '站长', en: 'Stationmaster' } },
  { id: 'office', title: { zh: '各处室', en: 'Office' } },
  { id: 'depotSection', title: { zh: '站段相关部门', en: 'Department of the station or depot' } },
  { id: 'settlingStation', title: { zh: '事故处理站', en: 'Station settling the case' } },
  { id: 'crew', title: { zh: '岗位作业人员', en: 'Staff on the spot' } },
  { id: 'conductor', title: { zh: '列车长', en: 'Train conductor' } },
  { id: 'stationDuty', title: { zh: '客运值班员', en: 'Passenger duty clerk' } },
  { id: 'police', title: { zh: '公安人员', en: 'Police' }, outside: true },
  { id: 'related', title: { zh: '相关方', en: 'Party to the agreement' }, outside: true },
  { id: 'siteLead', title: { zh: '客运现场调查负责人', en: 'Leader of the site inquiry' } },
  { id: 'group', title: { zh: '应急领导小组', en: 'Emergency group' } },
  { id: 'groupLead', title: { zh: '应急领导小组组长', en: 'Leader of the emergency group' } },
  { id: 'groupOffice', title: { zh: '应急领导小组办公室', en: 'Office of the emergency group' } },
  {
    id: 'railwayLead',
    title: { zh: '路局应急领导小组组长', en: 'Leader, emergency group of the railway' },
  },
  {
    id: 'systemOffice',
    title: { zh: '系统应急领导小组办公室主任', en: 'Office director, system emergency group' },
  },
  {
    id: 'systemLead',
    title: { zh: '系统应急领导小组组长', en: 'Leader, system emergency group' },
  },
  {
    id: 'depotLead',
    title: { zh: '站段应急领导小组组长', en: 'Leader, emergency group of the station or depot' },
  },
  { id: 'depotChief', title: { zh: '站段长', en: 'Chief of the station or depot' } },
  {
    id: 'crowdLead',
    title: { zh: '局突发客流应急领导小组组长', en: 'Leader, passenger-surge emergency group' },
  },
  // Only level Ⅰ of 4-13 allows the deputy, so he holds this post and not the leader's.
  {
    id: 'railwayLeadOrDeputy',
    title: {
      zh: '局应急领导小组组长(副组长)',
      en: 'Leader or deputy, emergency group of the railway',
    },
  },
  { id: 'railway', title: { zh: '路局', en: 'Railway' } },
  { id: 'system', title: { zh: '系统', en: 'Passenger system' } },
  { id: 'stationOrDepot', title: { zh: '站段', en: 'Station or depot' } },
];
