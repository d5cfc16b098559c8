import { fen, formatFen } from '../domain/amount';
import type { ClosedTable } from '../workbook/port';
import { changedColumns } from './changed-columns';
import { minuteOf, type ProblemTexts } from './problem-text';

const closedWhy: Readonly<Record<ClosedTable['why'], (table: string) => string>> = {
  'totals-row': (table) => `“${table}”表打开了汇总行，新行会写到汇总行下面。`,
  'occupied-below': (table) => `“${table}”表下面有别的内容，新行没有地方。`,
  protected: (table) => `“${table}”所在的工作表被保护了。`,
  missing: (table) => `工作簿里没有“${table}”表：可能被转换成了普通区域，或被删除。`,
};

const closedNext: Readonly<Record<ClosedTable['why'], string>> = {
  'totals-row': '在“表设计”里取消“汇总行”，再试一次。',
  'occupied-below': '把表下面的内容移到别处，再试一次。',
  protected: '在“审阅”里撤消工作表保护，再试一次。',
  missing: '刚改的，按 Ctrl+Z；否则选中整块，“插入”“表格”，再在“表设计”里把表名改回原名。',
};

const changed = (columns: readonly string[]): string =>
  columns.length === 0 ? '' : `（${columns.map((column) => `“${column}”`).join('、')}）`;

export const problems: ProblemTexts = {
  'sign-off/already-registered': () => ({
    why: '这张单据已经登记，编号不会再变。',
    next: '接着请下一步的人签字。',
  }),
  'sign-off/not-registered': () => ({
    why: '这张单据还是草稿，没有编号，不能签字。',
    next: '先点“登记”，再签字。',
  }),
  'sign-off/unknown-step': ({ step }) => ({
    why: `这本台账没有“${step}”这一步。`,
    next: '请把台账管家更新到最新版后再试。',
  }),
  'sign-off/complete': () => ({
    why: '各步都已签完，这张单据已经办结。',
    next: '不用再签。要更正，请另做红字更正。',
  }),
  'sign-off/already-signed': ({ step, by }, { step: stepName }) => ({
    why: `“${stepName(step)}”已由${by}签过，一步只签一次。`,
    next: '不用再签；请看下一步轮到谁。',
  }),
  'sign-off/out-of-order': ({ step, missing }, { step: stepName }) => ({
    why: `还不能签“${stepName(step)}”：前面缺${missing.map((id) => `“${stepName(id)}”`).join('、')}。`,
    next: '请先把缺的签字补上。',
  }),
  'sign-off/not-the-post': ({ step, by, post }, { step: stepName, post: postName }) => ({
    why: `${by}不担任${postName(post)}，不能签“${stepName(step)}”。`,
    next: `请由${postName(post)}本人签；岗位有变动，先在“人员”表里更新。`,
  }),
  'sign-off/same-person': ({ step, other, by }, { step: stepName }) => ({
    why: `${by}已签“${stepName(other)}”，不能再签“${stepName(step)}”：这两个岗位不能由同一人担任。`,
    next: '请换一位担任这个岗位的人来签。',
  }),
  'sign-off/other-person': ({ step, other, by }, { step: stepName }) => ({
    why: `“${stepName(step)}”要由签“${stepName(other)}”的同一个人签，不能由${by}签。`,
    next: `请签过“${stepName(other)}”的人来签。`,
  }),
  'sign-off/void': () => ({
    why: '这张单据已经作废，编号保留，不再生效。',
    next: '需要时请另填一张新单；可以在这张上加附注。',
  }),
  'sign-off/contested': () => ({
    why: '两个人同时签了，只能有一个算数，目前都不计。',
    next: '请由上一级岗位的人定哪一个有效。',
  }),
  'sign-off/not-contested': () => ({
    why: '这张单据没有争议，不需要裁定。',
    next: '请刷新后看现在的状态。',
  }),
  'sign-off/reason-missing': () => ({
    why: '没有写原因。',
    next: '请写明原因再办。',
  }),
  'sign-off/nothing-to-undo': () => ({
    why: '没有可以撤回或取消的签字。',
    next: '请看签字进度，确认现在到了哪一步。',
  }),
  'sign-off/not-the-last-signer': ({ by, last }) => ({
    why: `最后签字的是${last}，${by}不能撤回。`,
    next: `请由${last}本人撤回；后面的人签了以后，只能退回。`,
  }),
  'sign-off/second-person': ({ by }) => ({
    why: `这要由第二个人来办，${by}自己不能。`,
    next: '请另一位有权的人来办。',
  }),
  'sign-off/may-not': ({ by, posts }, { post: postName }) => ({
    why: `${by}不能这样办：这要由${posts.map(postName).join('、')}来办。`,
    next: `请${posts.map(postName).join('或')}来办；岗位有变动，先在“人员”表里更新。`,
  }),
  'sign-off/not-delegated': ({ by, for: principal }) => ({
    why: `${by}没有受${principal}委托。`,
    next: `请${principal}本人签，或先登记委托。`,
  }),
  'sign-off/other-branch': ({ step }, { step: stepName }) => ({
    why: `前面的决定走了另一条路，“${stepName(step)}”不用签。`,
    next: '要改走这条路，请作决定的人改判。',
  }),
  'sign-off/condition-not-met': ({ step }, { step: stepName }) => ({
    why: `按这张单据的内容，“${stepName(step)}”不用签。`,
    next: '接着请下一步的人签字。',
  }),
  'sign-off/not-the-person': ({ step, by, person }, { step: stepName }) => ({
    why: `“${stepName(step)}”现在等${person}签，不是${by}。`,
    next: `请${person}来签；${person}已经离岗的，由同岗位的人转交或退回。`,
  }),
  'sign-off/unit-unknown': ({ unit }) => ({
    why: unit === '' ? '没有说是哪个单位签。' : `“${unit}”不在参与单位里。`,
    next: '请选参与单位；要增减单位，请写明原因后更改。',
  }),
  'sign-off/level-missing': ({ step, levels }, { step: stepName }) => ({
    why: `“${stepName(step)}”要先定级别。`,
    next: `请选级别：${levels.join('、')}。`,
  }),
  'sign-off/choice-missing': ({ step, choices }, { step: stepName }) => ({
    why: `“${stepName(step)}”要作出选择。`,
    next: `请选：${choices.join('、')}。`,
  }),
  'sign-off/not-attested': ({ step }, { step: stepName }) => ({
    why: `“${stepName(step)}”的质量要求还没有逐条确认。`,
    next: '请勾选每一条并按要求填写，再签字。',
  }),
  'sign-off/concerns-missing': ({ step }, { step: stepName }) => ({
    why: `“${stepName(step)}”不同意，没有点名退回哪些单位。`,
    next: '请点名要退回的单位，没点名的不动。',
  }),
  'sign-off/not-before': ({ to }, { step: stepName }) => ({
    why: `不能退回到“${stepName(to)}”：它不在这一步之前，或者还没有签过。`,
    next: '请选已经签过的前面一步。',
  }),
  'sign-off/way-not-allowed': ({ step }, { step: stepName }) => ({
    why: `“${stepName(step)}”不能用这种方式签。`,
    next: '请换一种允许的签字方式。',
  }),

  'input/required': ({ column }, names) => ({
    why: `没有填“${names.column(column)}”。`,
    next: '请填上再继续。',
  }),
  'input/not-a-number': ({ column, found }, names) => ({
    why: `“${names.column(column)}”不是数字：“${found}”。`,
    next: '请只写数字，例如 12.5。',
  }),
  'input/not-an-amount': ({ column, found }, names) => ({
    why: `“${names.column(column)}”不是金额：“${found}”。`,
    next: '请写成元和分，例如 36.50。',
  }),
  'input/not-a-date': ({ column, found }, names) => ({
    why: `“${names.column(column)}”看不出是哪一天：“${found}”。`,
    next: '请写成 2026-03-05、3月5日 或 3/5。',
  }),
  'input/no-such-day': ({ column, found }, names) => ({
    why: `“${names.column(column)}”没有这一天：“${found}”。`,
    next: '请核对月份和日子。',
  }),
  'input/not-a-time': ({ column, found }, names) => ({
    why: `“${names.column(column)}”看不出是几点：“${found}”。`,
    next: '请写成 8:30、8点30分 或 下午3:20。',
  }),
  'input/too-many-decimals': ({ column, decimals }, names) => ({
    why: `“${names.column(column)}”最多 ${decimals} 位小数。`,
    next: '请去掉多出的小数位。',
  }),
  'input/not-positive': ({ column }, names) => ({
    why: `“${names.column(column)}”要大于 0。`,
    next: '请核对原单上的数。',
  }),
  'input/negative': ({ column }, names) => ({
    why: `“${names.column(column)}”不能是负数。`,
    next: '请核对原单上的数。',
  }),
  'input/not-in-list': ({ column, found, allowed }, names) => ({
    why: `“${names.column(column)}”没有“${found}”这一项。`,
    next: `请从这些里选：${allowed.join('、')}。`,
  }),
  'input/error-value': ({ column, found }, names) => ({
    why: `“${names.column(column)}”是错误值 ${found}。`,
    next: '请改掉这一格的公式或内容。',
  }),
  'input/too-long': ({ column, limit }, names) => ({
    why: `“${names.column(column)}”太长，最多 ${limit} 个字。`,
    next: '请写短一些，详情放附件。',
  }),

  'document/no-lines': () => ({
    why: '这张单据一行明细也没有。',
    next: '请至少填一行明细。',
  }),
  'document/does-not-add-up': ({ total, lines }) => ({
    why: `合计与明细对不上：合计 ${formatFen(total)}，明细相加 ${formatFen(lines)}，差额 ${formatFen(fen(total - lines))}。`,
    next: '请对照原单，核对合计和每一行的数量、单价。',
  }),
  'document/sums-differ': ({ plus, minus, equal, left, right }, names) => ({
    why: `${[plus.map(names.column).join(' + '), ...minus.map(names.column)].join(' − ')} = ${formatFen(left)}，${equal.map(names.column).join(' + ')} = ${formatFen(right)}，差额 ${formatFen(fen(left - right))}。`,
    next: '请与流水账核对这几个数。',
  }),
  'document/month-closed': ({ month }) => ({
    why: `${month} 已经月结，不能再记进去。`,
    next: '请把日期写在下个月，备注里说明；已入账的错数做红字更正。',
  }),
  'close/no-month': ({ month }) => ({
    why: `“${month}”不是月份。`,
    next: '请写成 2026-03 这样。',
  }),
  'close/under-way': ({ documents }) => ({
    why: `还有 ${documents.length} 张单据没办完：${documents.join('、')}。`,
    next: '请先请下一步的人签字，或作废；哪些单据要先办完，在“参数”表里定。',
  }),
  'close/not-counted': ({ table }) => ({
    why: `这个月还没有办完的“${table}”。`,
    next: '请先盘点，签完字再月结。',
  }),
  'document/above-cited': ({ column, amount, left, no }, names) => ({
    why: `“${names.column(column)}”${formatFen(amount)} 超过 ${no} 还剩的 ${formatFen(left)}。`,
    next: `请改到不超过 ${formatFen(left)}；多出来的另外结算。`,
  }),
  'document/above-lines': ({ column, amount, lines }, names) => ({
    why: `“${names.column(column)}”${formatFen(amount)} 比明细能核销的 ${formatFen(lines)} 多 ${formatFen(fen(amount - lines))}。`,
    next: '请把它改到不超过明细合计。',
  }),
  'document/derived-differs': ({ column, found, expected }, names) => ({
    why: `“${names.column(column)}”应是 ${expected}，现在是${found === '' ? '空' : ` ${found}`}。`,
    next: '请删掉手填的数，让公式自己算。',
  }),
  'document/beyond-tolerance': ({ item, bought, received, percent }) => ({
    why: `${item}检斤超出允差：凭证 ${bought}，实收 ${received}，允差 ±${percent}%，不能按“一致”签。`,
    next: '选“按实收核销”或“拒收”；或者不签，请售货人重开凭证。',
  }),
  'document/quantities-differ': ({ item, quantity, to, is, found, expected }, names) => ({
    why: `${item}：“${names.column(quantity)}”是 ${found}，${is === 'equal' ? '应等于' : '不能多于'}“${names.column(to)}”${expected}。`,
    next: `核对实物和单据后改“${names.column(quantity)}”；单据本身错了，退回上一步重开。`,
  }),
  'document/not-as-chosen': ({ column, source, found, expected }, names) => ({
    why: `“${names.column(column)}”应等于“${names.column(source)}”${expected}，现在是${found === '' ? '空' : ` ${found}`}。`,
    next: '改成所选依据的数；要用另一种依据，先改选依据并写明理由。',
  }),
  'document/below-least': ({ column, found, least }, names) => ({
    why: `“${names.column(column)}”是 ${found}，不能少于 ${least}。`,
    next: '照规定的最低数填写；规定变了，由台账管理员改参数。',
  }),
  'document/other-department': ({ column, by, found, expected }, names) => ({
    why: `${by}在“${found === '' ? '未填部门' : found}”，这一步要由“${names.column(column)}”${expected}的人签。`,
    next: `请${expected}的负责人签；人员调动了的，先在“人员”里改部门。`,
  }),
  'document/unit-not-listed': ({ column, item, found, units }, names) => ({
    why: `${item}的“${names.column(column)}”写的是“${found}”，《货品档案》里只有${units.join('、')}。`,
    next: '改成档案里的单位；确要用新单位，先在档案里定好换算率。',
  }),
  'document/too-fine': ({ column, item, found, unit, decimals }, names) => ({
    why: `${item}的“${names.column(column)}”折合 ${found} ${unit}，最多保留 ${decimals} 位小数。`,
    next: '按货品的小数位填写，或换用合适的单位。',
  }),
  'document/below-zero': ({ item, missing }) => ({
    why: `${item}的结存不够，还差 ${missing}。`,
    next: '核对实物和账；先补记漏掉的入库单据，或减少这一行的数量。',
  }),
  'document/overdrawn': ({ missing }) => ({
    why: `库存现金不够，还差 ${formatFen(missing)}。`,
    next: '先登记领到的经费或退回的余款，或减少这一笔；借条不能抵现金。',
  }),
  'document/line-twice': ({ item, first }) => ({
    why: `${item}已经在第 ${first} 行写过，同一处的同一货品只能有一行。`,
    next: '核对后只留一行。',
  }),
  'document/texts-compare': ({ columns: [one, other], are }, names) => ({
    why: `“${names.column(one)}”和“${names.column(other)}”${are === 'same' ? '应当相同' : '不能相同'}。`,
    next: '请核对这两栏后改正。',
  }),
  'document/not-one-of': ({ column, found, names: people }, names) => ({
    why:
      found === ''
        ? `有${people.length}人(${people.join('、')})，没有填“${names.column(column)}”。`
        : `“${names.column(column)}”写的是“${found}”，应是${people.join('、')}中的一人。`,
    next: '请只写其中一人的姓名。',
  }),
  'document/other-form': ({ column, found, to }, names) => ({
    why: `“${names.column(column)}”写成了“${found}”，台账里应是 ${to}。`,
    next: `点“改为 ${to}”，或自己改好。`,
  }),
  'document/cites-nothing': ({ column, found, tables }, names) => ({
    why: `“${names.column(column)}”写的 ${found}，在${tables.map((table) => `《${table}》`).join('、')}里没有。`,
    next: '核对单据上的号，照原样填；那张单据还没登记的，先登记。',
  }),
  'document/cites-unfinished': ({ column, found, state }, names) => ({
    why: `“${names.column(column)}”写的 ${found} 还不能用：它现在是“${state}”。`,
    next: '等那张单据签完再签这一张；写错了号就改正。',
  }),
  'document/cites-otherwise': ({ column, found, expected, no }, names) => ({
    why: `“${names.column(column)}”是${found === '' ? '空' : `“${found}”`}，${no} 上是“${expected}”。`,
    next: '两处应当一致：核对后改正写错的一处。',
  }),
  'document/cites-expired': ({ column, found, until }, names) => ({
    why: `“${names.column(column)}”写的 ${found} 只到 ${until} 有效。`,
    next: '请重新办一张，再填新的号。',
  }),
  'document/beyond-cited': ({ item, no, total, before, found }) => ({
    why: `${item}：${no} 上共 ${total}，以前已用 ${before}，这次 ${found}，超过了。`,
    next: '减少这一行的数量；确需超出的，按制度先取得许可。',
  }),
  'document/left-differs': ({ column, item, found, expected }, names) => ({
    why: `${item}：“${names.column(column)}”应是 ${expected}${found === '' ? '，还没有填' : `，现在是 ${found}`}。`,
    next: `请填 ${expected}；别人刚用掉一部分的，以现在的余数为准。`,
  }),
  'document/still-open': ({ table, numbers }) => ({
    why: `《${table}》里还有没办完的：${numbers.join('、')}。`,
    next: '先把它们办完销号，再签这一步。',
  }),
  'document/already-there': ({ column, no }, names) => ({
    why: `${no} 已经登记过同样的“${names.column(column)}”，不能再登记一次。`,
    next: `到 ${no} 看是谁经手；登错了，先把它作废。`,
  }),
  'document/line-missing': ({ expected, found }) => ({
    why: `明细少了：登记时 ${expected} 行，现在 ${found} 行。`,
    next: '用 Ctrl+Z 或旧版本找回少掉的行，再试。',
  }),
  'document/draft-number-twice': ({ tempNo }) => ({
    why: `有两张草稿用了同一个临时号 ${tempNo}。`,
    next: '把其中一张（连同它的明细）改成别的临时号。',
  }),
  'document/draft-number-missing': () => ({
    why: '草稿没有临时号，不知道哪些明细是它的。',
    next: '给单据和它的明细写上同一个临时号，例如 1。',
  }),
  'document/changed-since-signed': ({ step }, names) => ({
    why: `“${names.step(step)}”签字以后，单元格被改过。`,
    next: '到“核验”看改了哪一格，改回原值后再签。',
  }),
  'sheet/renamed': ({ table, name }) => ({
    why: `“${table}”表所在的工作表改名为“${name}”了。`,
    next: `照常登记、签字，不受影响；想改回来，双击工作表标签，改成“${table}”。`,
  }),
  'sheet/hidden': ({ table, name }) => ({
    why: `“${table}”表所在的工作表“${name}”被隐藏了。`,
    next: '照常登记、签字，不受影响；想看它，右键点任一工作表标签，选“取消隐藏”。',
  }),
  'document/entry-altered': () => ({
    why: '这张单据的最新签字记录被改动过，不能在它后面接着签。',
    next: '请先核验，看清是哪一条、改成了什么；按核验结果处理后再签。',
  }),
  'document/posted': () => ({
    why: '这张单据已经过账，不能直接退回或取消。',
    next: '请在账上做红字更正，再另开一张。',
  }),
  'document/not-a-register': () => ({
    why: '这里不能登记。',
    next: '请到台账的表里选一行。',
  }),
  'document/already-reversed': ({ no }) => ({
    why: `${no} 已经红字更正过，同一笔不能冲两次。`,
    next: '要再改，请冲那一笔红字更正。',
  }),
  'document/reason-missing': () => ({
    why: '没有写更正的原因。',
    next: '请写明为什么更正。',
  }),
  'document/number-doubled': ({ no }) => ({
    why: `有两张单据都是 ${no}：两台电脑同时登记，取了同一个号。`,
    next: '给其中一张换个新号就好；已经签的字照样有效。',
  }),
  'document/number-not-doubled': ({ no }) => ({
    why: `${no} 只有一张单据，编号不重复。`,
    next: '不用换号；别人可能已经换过了。',
  }),

  'person/unknown': ({ name }) => ({
    why: `“人员”表里没有${name}。`,
    next: '请先在“人员”表里登记姓名和岗位。',
  }),
  'person/suspended': ({ name }) => ({
    why: `${name}在“人员”表里已停用。`,
    next: '请换一位在岗的人，或在“人员”表里恢复。',
  }),
  'person/name-missing': () => ({
    why: '没有写签字人的姓名。',
    next: '请填上签字人的姓名。',
  }),

  'keys/wrong-password': () => ({
    why: '签字密码不对，或者这份密钥不是这个人、这本工作簿的，或被改过。',
    next: '请核对姓名，再输一次密码；确实忘了，请台账管理员登记密钥遗失，再做一把新的。',
  }),
  'keys/locked': () => ({
    why: '签字的密钥没有打开，或者已经换了人。',
    next: '请签字人本人输入签字密码，再签。',
  }),
  'keys/no-crypto': () => ({
    why: '这里的浏览器不提供加密功能，密钥打不开。',
    next: '请用 https 地址打开台账管家，或更新 Excel；也可以先用“纸质已签”。',
  }),
  'keys/password-too-short': ({ least, words }) => ({
    why: `签字密码太短：至少 ${least} 个字符，或 ${words} 个词。`,
    next: `可以用建议的 ${words} 个词，好记也难猜。`,
  }),
  'keys/password-digits-only': () => ({
    why: '签字密码只有数字，生日、电话一试就开。',
    next: '请加上字或字母，例如几个词。',
  }),
  'keys/password-too-plain': () => ({
    why: '签字密码总是那几个字符，太好猜。',
    next: '请换几个不相干的词。',
  }),
  'keys/file-unreadable': () => ({
    why: '这不是台账管理员的密钥文件，或者内容不完整。',
    next: '请选当初保存的密钥文件；找不到时，用恢复单找回。',
  }),
  'keys/bundle-gone': ({ name }) => ({
    why: `人员表里${name}那一行的密钥包不见了，或被改过。`,
    next: '请从备份里把“密钥包”一格原样拷回来；找不回来时，请台账管理员登记密钥遗失，再做一把新的。',
  }),
  'keys/sheet-line': ({ sheetLine }) => ({
    why: `恢复单第 ${sheetLine} 行有字符输错了。`,
    next: `请对照纸上的第 ${sheetLine} 行，逐组核对。`,
  }),
  'keys/sheet-line-missing': ({ sheetLine }) => ({
    why: `恢复单缺第 ${sheetLine} 行。`,
    next: '请把五行都输上，一行一个回车。',
  }),
  'keys/sheet-mixed': () => ({
    why: '这几行不是同一张恢复单上的，或者多了一行。',
    next: '请只照一张恢复单输入五行。',
  }),

  'sign-off/own-key': ({ by, opened }) => ({
    why: `现在解锁的是${opened}，不能替${by}签字。`,
    next: `请${by}先解锁自己的签字密钥；或者改选“纸质已签”“当面手签”，由${opened}见证。`,
  }),
  'sign-off/own-witness': ({ by }) => ({
    why: `${by}不能见证自己的签字。`,
    next: '有密钥的人用密钥签；纸质签字由另一个人登记。',
  }),
  'sign-off/clock-behind': ({ now, newest, by }) => ({
    why: `这台电脑现在是 ${minuteOf(now)}，${by}在 ${minuteOf(newest)} 已经写过这一条：时钟倒退了。`,
    next: `请先校正这台电脑的日期和时间再签。若这台是对的、是${by}那台快了，请先写一条附注说明，再签。`,
  }),
  'sign-off/paper-missing': () => ({
    why: '纸质签字要写明纸上的日期和存放地点。',
    next: '请补上日期和存放地点，例如 2026-03-05、财务室凭证册第 3 本。',
  }),
  'sign-off/ink-missing': () => ({
    why: '还没有在屏幕上签名。',
    next: '请签字人在方框里签名。',
  }),
  'sign-off/ink-too-long': ({ most }) => ({
    why: `签名笔画太多，超过 ${most} 个字符。`,
    next: '请清除后重签，笔画简单一些。',
  }),
  'roster/records-before': () => ({
    why: '已经登记过单据，不能再启用密钥：以前的记录都没有密钥签名。',
    next: '请新建一本空白台账先启用密钥，再把期初结转过去。',
  }),
  'roster/not-empty': () => ({
    why: '这本工作簿已经有台账管理员，不能再从头建名册。',
    next: '要加人或换人，请现任台账管理员来办。',
  }),
  'roster/name-not-plain': ({ name }) => ({
    why: name === '' ? '没有写姓名。' : `姓名“${name}”里有空格或特殊写法，容易与别人混淆。`,
    next: '请只写姓名，不加空格；重名的请加部门，如“张三(食堂)”。',
  }),
  'roster/unknown': ({ name }) => ({
    why: `名册里没有${name}。`,
    next: '请本人先申请，再由台账管理员认证。',
  }),
  'roster/suspended': ({ name }) => ({
    why: `${name}已停用。`,
    next: '请换一位在岗的人，或请台账管理员恢复。',
  }),
  'roster/not-suspended': ({ name }) => ({
    why: `${name}没有停用，不用恢复。`,
    next: '请刷新名册看现在的状态。',
  }),
  'roster/key-not-in-force': ({ name }) => ({
    why: `这把密钥现在不是${name}的有效密钥。`,
    next: '请用认证过的那一把；新密钥要先认证，第二把还要确认。',
  }),
  'roster/no-such-key': ({ name }) => ({
    why: `${name}没有处于这种状态的这把密钥。`,
    next: '请刷新名册，核对指纹后再办。',
  }),
  'roster/key-taken': ({ name }) => ({
    why: `这把密钥已经登记在${name}名下。`,
    next: '一人一把，请本人另做一把密钥。',
  }),
  'roster/not-own-key': ({ name }) => ({
    why: `${name}的公钥与指纹对不上，或者不是用这把密钥签的申请。`,
    next: '请本人重新做密钥，再申请一次。',
  }),
  'roster/not-registrar': ({ by }) => ({
    why: `${by}不是台账管理员，不能这样办。`,
    next: '请台账管理员来办。',
  }),
  'roster/own-affair': ({ by }) => ({
    why: `这件事关系到${by}自己，本人不能办。`,
    next: '请另一位台账管理员来办。',
  }),
  'roster/not-himself': ({ by, name }) => ({
    why: `这要${name}本人来办，${by}不能代办。`,
    next: `请${name}用自己的密钥来签。`,
  }),
  'roster/may-not-second': ({ by }) => ({
    why: `${by}不能作这件事的第二个签字人。`,
    next: '请另一位台账管理员来签；缺一位时，请规定岗位的人来签。',
  }),
  'roster/asked-already': ({ by }) => ({
    why: `${by}已经签过，这件事要两个人签。`,
    next: '请第二个人来签同一件事。',
  }),
  'roster/registrar-already': ({ name }) => ({
    why: `${name}已经是台账管理员。`,
    next: '不用再办；请刷新名册。',
  }),
  'roster/last-registrar': ({ name }) => ({
    why: `${name}是唯一的台账管理员，停用后就没有人管名册了。`,
    next: '请先由两人签字指定新的台账管理员。',
  }),
  'roster/days-reversed': () => ({
    why: '委托的结束日期早于开始日期。',
    next: '请核对两个日期。',
  }),
  'roster/no-such-delegation': () => ({
    why: '名册里没有这项委托，可能已经结束。',
    next: '请刷新名册看现在的委托。',
  }),
  'roster/file-unreadable': () => ({
    why: '这不是名册文件，或者带出来以后被改过。',
    next: '请台账管理员在原来的工作簿里重新带出一份。',
  }),
  'roster/origin-without-registrar': () => ({
    why: '带来的名册里，签字人不是在岗的台账管理员，或者密钥对不上。',
    next: '请那本工作簿的台账管理员用自己的密钥来办。',
  }),

  'posts/incompatible': ({ person, posts, weight }, { post: postName }) => ({
    why: `${person}既是${postName(posts[0])}又是${postName(posts[1])}：这两个岗位不相容。`,
    next:
      weight === 'block'
        ? '请换一位担任其中一个岗位的人来签。'
        : '可以继续；核验时会标出来，请领导知晓。',
  }),

  'write/row-changed': ({ outcome }) => ({
    why: `这一行在您写入前被改动了${changed(changedColumns(outcome.was, outcome.now))}。`,
    next: '请看一眼新的内容，再做一次。',
  }),
  'write/row-gone': ({ outcome }) => ({
    why: `“${outcome.row.table}”表里找不到原来的那一行了。`,
    next: '看看是不是被删除；用 Ctrl+Z 找回后再试。',
  }),
  'write/header-changed': ({ outcome }) => ({
    why: `“${outcome.table}”表里找不到“${outcome.column}”这一列。`,
    next: '把列标题改回原来的名字，再试一次。',
  }),
  'write/closed': ({ outcome: { closed } }) => ({
    why: closedWhy[closed.why](closed.table) + (closed.address ? `（${closed.address}）` : ''),
    next: closedNext[closed.why],
  }),
  'write/read-back-differs': ({ outcome }) => ({
    why: `写入“${outcome.table}”的“${outcome.column}”后，读回来的与写的不一样。`,
    next: '到“核验”看一下这张单据；检查这一列的格式是否被改过。',
  }),
  'write/read-only': () => ({
    why: '工作簿是只读打开的。',
    next: '另存一份或取得编辑权限后再试。',
  }),
  'write/busy-editing': () => ({
    why: '有一个单元格正在编辑。',
    next: '按 Enter 或 Esc 结束编辑，再试一次。',
  }),
  'opening/other-pack': () => ({
    why: '选的文件是另一种台账，不能接到这本上。',
    next: '请选同一种台账的上一本。',
  }),
  'opening/same-workbook': () => ({
    why: '选的就是这本工作簿自己。',
    next: '请在新的空白工作簿里接上一本。',
  }),
  'opening/already-joined': () => ({
    why: '上一本已经接过来了。',
    next: '不用再接。要看接得对不对，请把两本一起核验。',
  }),
  'opening/not-closed': () => ({
    why: '上一本还没有结账存证，或者存证以后又有人签字。',
    next: '先到上一本里“结账存证”，重新导出，再接。',
  }),
  'opening/stopped': () => ({
    why: '转到一半停下了，已经转过来的都在。',
    next: '再按一次，从停下的地方接着转。',
  }),
  'opening/nothing-to-open': () => ({
    why: '没有期初草稿。',
    next: '先把期初的数录进、粘贴或套用到台账，再按一次。',
  }),
  'opening/nothing-to-confirm': () => ({
    why: '没有等着确认的期初。',
    next: '不用再确认。',
  }),
  'opening/same-person': ({ by }) => ({
    why: `期初是 ${by} 建的，确认要换一个人。`,
    next: '请另一位同事来确认。',
  }),
  'opening/doubled': ({ column: key, found, other }, { column }) => ({
    why: `“${column(key)}”重了：第 ${other} 行也是“${found}”。`,
    next: '删去重的一行，或改对，再试一次。',
  }),
  'opening/month-open': ({ table, month }) => ({
    why: `${month} 还没有结：《${table}》没有办完。`,
    next: `先把《${table}》办完，再存证。`,
  }),
};
