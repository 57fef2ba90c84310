// Words of the prose around its numbers: those that change nothing, and those that tell of something else.

/** Words that may stand around those of a statement without changing what is counted. */
export const PLAIN_WORDS: readonly string[] = [
	...words('全年 全年度 本年度 本年 年内 今年 当年 年度 期间 截至 截止 年底 底 共 共计'),
	...words('总共 合计 总计 累计 总数 数量 总量 件数 数 为 是 有 了 计 达 达到 到 申请人'),
	...words('公民 法人 其他组织 社会公众 群众 公众 各类 有效 提交 提出 递交 对 向 因 由'),
	...words('属于 属 从 三类 四类 政府 信息 公开 申请 依申请 政府信息 政府信息公开 信息公开'),
	...words(
		'依申请公开 信息公开类 政府信息公开类 行政 事项 案件 事务 针对 方面 工作 情况 决定 相关 的 和 及 与 或 等 其中 均',
	),
	...words('已 全部 依法 按期 按时 按规定 依法依规 及时 予以 经 后 继续 各 新 包括 包含'),
	...words('含 分别 至 度 实际 规范 本机关 本单位 机关 我局 我委 我办 我厅 由于'),
	...words('我院 我单位 我机关 本局 本级 全局'),
];

/** Areas as those who govern them call them: 全县, 我镇. */
export const AREAS: readonly string[] = words('自治区 省 市 州 盟 地区 县 区 旗 街道 街 镇 乡');

/** Those that no other body names: a report that does not say whose it is is one of theirs. */
export const OWN_AREAS: readonly string[] = words('街道 街 镇 乡');

/** What the name of a body that governs an area ends with. */
export const GOVERNING: readonly string[] = words('人民政府 政府 管理委员会 管委会 办事处 道办事处');

/** Words that make a sentence speak of other years than the report's own. */
export const OTHER_YEARS: readonly string[] = words('以来 年来 历年 历史');

/** Words that count a part of something where the sentence names the other part too. */
export const CONTRASTS: readonly (readonly [part: string, other: string])[] = [
	['按时', '延期'],
	['按期', '延期'],
	['按时', '逾期'],
	['按期', '逾期'],
	['有效', '无效'],
	['废止', '失效'],
];

/** Words that may make a number count a part: those answered in time, the requests that were good ones. */
export const PART_WORDS: readonly string[] = words('按期 按时 及时 有效');

/** Who may apply, persons and bodies: a report that names one kind may count its requests alone. */
export const APPLICANTS: readonly (readonly string[])[] = [
	words('公民 自然人 个人 公众 群众'),
	words('法人 组织 企业 单位'),
];

/**
 * Words around numbers that name nothing that is counted: those that lead to what was done (从办理结果看, 均在法定期限内答复),
 * and those that compare (同比增长20%).
 */
export const LEADS: readonly string[] = [
	...words('从 按 在 看 来看 中 上 并 办理 处理 答复 办结 完毕 结果 类型 类别 方式 划分 分'),
	...words(
		'所有 答复件 办结件 如下 法定 规定 期限 时限 内 以上 上述 具体 率 同比 环比 较 比 上年 去年 增长 增加 下降 减少 持平',
	),
];

/** Ways in which requests come in: counts of these are parts that no table holds, and leave the subject as it is. */
export const CHANNELS: readonly string[] = words(
	'网上 网络 在线 线上 线下 信函 邮寄 邮政 当面 现场 窗口 传真 邮件 电子邮件 书面 平台',
);

/** Words with which something new begins in a list, and not another part of it. */
export const BEGINNINGS: readonly string[] = words(
	'答复 办结 办理 结转 予以 不予 部分公开 无法提供 收到 受理 主动公开 依申请',
);

/** What stands in two parts at once: （含重复发布20条）, 一件申请涉及多个内容的分别计算. */
export const OVERLAPS: readonly string[] = words(
	'含重复 有重复 重复发布 重复公开 重复计 重复统计 交叉 重叠 联合 同时 多渠道 多个 多种 分别计',
);

function words(list: string): readonly string[] {
	return list.split(' ');
}
