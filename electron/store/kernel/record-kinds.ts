/** What each kind of record is called, by its table: in packages that are merged, and in what a search finds. */
export const recordKinds: Readonly<Record<string, string>> = {
  case_file: '户', party: '当事人', party_phone: '电话', party_address: '地址', party_relation: '关系', asset: '财产',
  loan: '借据', co_borrower: '共同借款人', loan_extension: '展期', loan_supplement: '补充协议', schedule_version: '还款计划', ledger_entry: '台账分录', guarantee: '保证', collateral: '抵质押物', property_clue: '财产线索', debtor_act: '可撤销行为', outsourcing: '委外催收', extra_security: '补充担保', account_deduction: '账户扣收',
  asset_valuation: '评估', asset_inspection: '现状核查', asset_lease: '租赁', asset_insurance: '保险', asset_encumbrance: '他人权利', competing_creditor: '竞争债权人',
  proceeding: '程序', proceeding_event: '程序事件', claim_item: '诉讼请求', judgment: '裁判', judgment_term: '判项', judgment_instalment: '分期付款', enforcement: '执行情况', cost: '费用',
  preservation_order: '保全裁定', preservation_item: '被保全财产', preservation_period: '保全期限', preservation_result: '保全结果', preservation_rank_change: '顺位变化',
  preservation_renewal: '续封', preservation_security: '保全担保', preservation_release: '解封', disposal_right: '处置权', prior_measure: '在先查封',
  enforcement_collection: '执行到账', reference_price: '参考价', auction_round: '拍卖变卖', in_kind_settlement: '以物抵债', enforcement_round: '终本和恢复', debtor_listing: '限高和失信',
  enforcement_objection: '执行异议', distribution_plan: '参与分配', enforcement_obstacle: '执行障碍',
  foreclosed_asset: '抵债资产', foreclosed_count: '抵债资产盘点', foreclosed_letting: '抵债资产出租', foreclosed_money: '抵债资产收支', foreclosed_round: '抵债资产拍卖', foreclosed_disposal: '抵债资产处置',
  write_off: '呆账核销申请', write_off_material: '核销材料', write_off_opinion: '核销意见', write_off_accountability: '责任追究', kept_claim: '账销案存', kept_entry: '账销案存变动',
  waiver: '减免息', waiver_decision: '减免审批',
  contact: '催收记录', contact_permit: '联系约定', notice: '函件', notice_service: '送达记录',
  evidence_waiver: '不涉及的证据', document_step: '文书流转',
  document: '文书', attachment: '附件', evidence_item: '证据', archive_item: '档案原件', archive_lending: '借阅登记', case_team: '办案小组', recovery_plan: '清收处置方案', loan_duty: '责任人', handover: '移交', case_transfer: '一线移交', key_debtor: '重点户', deadline_decision: '期限处理', rights_check: '权利基础核对', risk_fact: '风险事项', loan_classification: '五级分类认定',
}
