/** A name taken apart for comparing: `某市甲乙服装有限公司东城分公司` is 甲乙服装 of 某市, a branch. */
interface CompanyName {
  /** the smallest 行政区划 in front and what it is; '' = the name does not say */
  readonly place: string;
  readonly kind: string;
  /** 字号 and trade, without the legal form */
  readonly core: string;
  readonly branch: boolean;
}

export interface Company {
  readonly name: string;
  /** as typed: several may stand in one cell */
  readonly phone: string;
}

/** What an earlier record has in common with a customer; null = nothing that tells. */
export type Sameness = 'name' | 'phone';

const FORM = '(?:股份有限公司|有限责任公司|责任有限公司|有限公司|股份公司|总公司|公司|COLTD|LTD)';
const BRANCH = '(?:分公司|分厂|分店|直营店|专卖店|分部|办事处|经营部|门市部|营业部|联络处)';
const WITH_BRANCH = new RegExp(`^(.+?)${FORM}(?:.{0,8}${BRANCH})$`, 'u');
const BARE_BRANCH = new RegExp(`^(.+?)${BRANCH}$`, 'u');
const WITH_FORM = new RegExp(`^(.+?)${FORM}$`, 'u');

/** What somebody adds in brackets to remember it by is no part of the name. */
const REMARK =
  /[(【[][^()【】[\]]*(?:客户|备注|已停|新增|原名|原|筹|推荐|介绍|店|分公司|分厂|办事处)[^()【】[\]]*[)】\]]/gu;

/** Provinces and their capitals are written with and without 省 and 市. */
const PLACES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|石家庄|太原|沈阳|长春|哈尔滨|南京|杭州|合肥|福州|南昌|济南|郑州|武汉|长沙|广州|海口|成都|贵阳|昆明|西安|兰州|西宁|呼和浩特|南宁|拉萨|银川|乌鲁木齐|深圳|大连|青岛|宁波|厦门|苏州';
const UNIT = `(?:(${PLACES})([省市]|自治区)?(?!区|县|路)|(.{1,5}?)(省|(?<!超|城)市(?!场)|县|自治区|(?<!园|小|社)区|自治州))`;
const PLACE = new RegExp(`^${UNIT}+`, 'u');
const UNITS = new RegExp(UNIT, 'gu');

/** Traditional characters as they stand in the names of firms. */
const TRADITIONAL =
  '貿贸業业紡纺織织裝装製制廠厂責责東东華华國国際际發发實实電电貨货運运輸输車车針针紅红綠绿銀银錦锦豐丰興兴隆隆團团總总門门區区縣县經经營营處处開开關关聯联網网絲丝綢绸飾饰鞋鞋機机';
const SIMPLE = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, at): readonly [string, string] => [
    TRADITIONAL[2 * at] ?? '',
    TRADITIONAL[2 * at + 1] ?? '',
  ]),
);
const DIGITS = '〇一二三四五六七八九';

/** Full-width signs, capitals, spaces, brackets and points between words make no other company. */
function plain(name: string): string {
  const simple = [...name.normalize('NFKC').toUpperCase()].map((sign) => SIMPLE.get(sign) ?? sign);
  return simple
    .join('')
    .replace(REMARK, '')
    .replace(/^原(?!.?料)/u, '')
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '')
    .replace(/第([一二三四五六七八九])/gu, (_, digit: string) => `第${DIGITS.indexOf(digit)}`);
}

function companyName(name: string): CompanyName {
  const whole = plain(name);
  const ofParent = WITH_BRANCH.exec(whole);
  const bare = ofParent ?? BARE_BRANCH.exec(whole);
  const formed = bare ? (bare[1] ?? '') : (WITH_FORM.exec(whole)?.[1] ?? whole);
  const [place = ''] = PLACE.exec(formed) ?? [];
  // A name that is nothing but a place is called so.
  const core = formed.slice(place.length);
  const branch = bare !== null;
  if (core.length < 2) return { place: '', kind: '', core: formed, branch };
  const [, known, itsKind, other, otherKind] = [...place.matchAll(UNITS)].at(-1) ?? [];
  return { place: known ?? other ?? '', kind: itsKind ?? otherKind ?? '', core, branch };
}

/** A name that leaves the place out may be any of that name; two places are two companies. */
function sameName(a: CompanyName, b: CompanyName): boolean {
  if (a.core === '' || b.core === '') return false;
  const sameKind = a.kind === b.kind || a.kind === '' || b.kind === '';
  if (a.place !== '' && b.place !== '' && !(a.place === b.place && sameKind)) return false;
  return a.core === b.core || isBranchOf(a, b) || isBranchOf(b, a);
}

/** `甲乙服装东城分公司` does not say where the name of its parent ends. */
const isBranchOf = (branch: CompanyName, parent: CompanyName): boolean =>
  branch.branch &&
  !parent.branch &&
  parent.core.length >= 3 &&
  branch.core.startsWith(parent.core) &&
  branch.core.length - parent.core.length <= 4;

interface PhoneNumber {
  readonly digits: string;
  /** '' = none */
  readonly extension: string;
}

/** Every number in a cell by its digits: without +86, and the extension apart. */
function phoneNumbers(text: string): readonly PhoneNumber[] {
  return text
    .normalize('NFKC')
    .split(/[、,;/|]|或|\n/u)
    .map((one) => {
      const [, number = one, extension = ''] = EXTENDED.exec(one.trim()) ?? [];
      const digits = number.replace(/\D/gu, '').replace(ABROAD, '');
      return { digits, extension };
    })
    .filter(({ digits }) => digits.length >= 7);
}

const EXTENDED = /^(.*?)\s*(?:转|EXT\.?|分机|#|(?<=^\(?0\d{2,3}\)?[ -]?\d{7,8})-)\s*(\d{1,5})$/iu;
const ABROAD = /^(?:00)?86(?=1\d{10}$|0?\d{9,11}$)/u;

/** A number of the same town is often written without its area code; behind a switchboard are many. */
function sameNumber(a: PhoneNumber, b: PhoneNumber): boolean {
  if (a.extension !== '' && b.extension !== '' && a.extension !== b.extension) return false;
  return (
    a.digits === b.digits ||
    LOCAL.test(`${a.digits}|${b.digits}`) ||
    LOCAL.test(`${b.digits}|${a.digits}`)
  );
}

const LOCAL = /^0\d{2,3}(\d{7,8})\|\1$/u;

export const sameCompany = (a: Company, b: Company): Sameness | null => sameAs(a)(b);

/** The same for one customer against many: it is taken apart once. */
export function sameAs(customer: Company): (other: Company) => Sameness | null {
  const name = companyName(customer.name);
  const numbers = phoneNumbers(customer.phone);
  return (other) => {
    if (sameName(name, companyName(other.name))) return 'name';
    const others = numbers.length > 0 ? phoneNumbers(other.phone) : [];
    return numbers.some((one) => others.some((theirs) => sameNumber(one, theirs))) ? 'phone' : null;
  };
}
