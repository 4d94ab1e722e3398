import type { ToolEntry } from './tool.ts'
import { amountTool } from './tools/amount-tool.ts'
import { claimTool } from './tools/claim-tool.ts'
import { delayedTool } from './tools/delayed-tool.ts'
import { disposalRightTool } from './tools/disposal-right-tool.ts'
import { enforcementTool } from './tools/enforcement-tool.ts'
import { feeTool } from './tools/fee-tool.ts'
import { guaranteeLimitationTool } from './tools/guarantee-limitation-tool.ts'
import { guaranteeTool } from './tools/guarantee-tool.ts'
import { inKindTool } from './tools/in-kind-tool.ts'
import { interestTool } from './tools/interest-tool.ts'
import { limitationTool } from './tools/limitation-tool.ts'
import { lprTool } from './tools/lpr-tool.ts'
import { preservationTool } from './tools/preservation-tool.ts'
import { procedureTool } from './tools/procedure-tool.ts'
import { saleTool } from './tools/sale-tool.ts'
import { workdayTool } from './tools/workday-tool.ts'

/** Every tool, in the order of the list. */
export const allTools: readonly [ToolEntry, ...ToolEntry[]] = [
  interestTool,
  claimTool,
  lprTool,
  delayedTool,
  feeTool,
  limitationTool,
  guaranteeTool,
  guaranteeLimitationTool,
  preservationTool,
  procedureTool,
  enforcementTool,
  disposalRightTool,
  saleTool,
  inKindTool,
  workdayTool,
  amountTool,
]
