// A report that says hostile words wherever Gouji repeats what a report says: title, labels, heads, cells, headings and prose.

/** The whole report; the words must be one line without a tab. */
export function hostileReport(words: string): string {
	const other = Array.from({ length: 12 }, (_, at) => `某${at}${words}\t1\t2\t${at === 4 ? 5 : 3}\n`);
	return `云山县${words}镇人民政府2023年政府信息公开工作年度报告
一、总体情况
本年收到${words}信息公开申请7件。
${words}二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况
\t自然人\t法人或其他组织\t总计
\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他
一、本年新收政府信息公开申请数量\t7\t1\t0\t0\t0\t0\t9
二、上年结转${words}政府信息公开申请数量\t${words}\t0\t0\t0\t0\t0\t0
三、本年度办理结果\t（一）予以公开\t7\t1\t0\t0\t0\t0\t8
（二）部分公开${words}\t0\t0\t0\t0\t0\t0\t0
${words}的行\t0\t0\t0\t0\t0\t0\t0
（三）不予公开\t1.属于国家秘密${words}\t0\t0\t0\t0\t0
（七）总计\t7\t1\t0\t0\t0\t0\t8
四、结转下年度继续办理\t0\t${words}\t0\t0\t0\t0\t0
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
略。
六、其他需要报告的事项
各单位${words}情况：
单位${words}\t甲${words}\t乙\t合计
${other.join('')}合计\t12\t24\t36
`;
}
