/** Every table whose rows hang on an enforcement proceeding, with the word for its records: what keeps it from being voided or undone. */
export const enforcementDetailTables: readonly (readonly [string, string])[] = [
  ['enforcement_collection', '执行到账'],
  ['reference_price', '参考价'],
  ['auction_round', '拍卖变卖'],
  ['in_kind_settlement', '以物抵债'],
  ['enforcement_round', '终本和恢复'],
  ['debtor_listing', '限高失信'],
  ['enforcement_objection', '执行异议'],
  ['distribution_plan', '参与分配'],
  ['enforcement_obstacle', '执行障碍'],
]
