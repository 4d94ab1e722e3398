import type { ReactNode } from 'react'
import type { Obstacle } from '../../../../shared/api/enforcement.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { type ObstacleFacts, type ObstacleKind, obstacleKindLabels, obstacleStateLabels } from '../../../../shared/model/enforcement.ts'
import { obstacleLabels } from '../../../../shared/model/enforcement-labels.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import { FieldGrid, WideField } from '../../../components/field-grid.tsx'
import { LongTextField } from '../../../components/text-field.tsx'
import { DetailForm } from '../record/detail-form.tsx'
import { DefenceNotice } from './defence-notice.tsx'
import { type DetailProps, latestDetails } from './detail-props.ts'
import { AssetSelect, IdSelect } from './id-select.tsx'

/** What a new check is begun with: the thing and the kind that the checklist still lacks. */
export interface ObstacleStart {
  readonly assetId: Id<'asset'>
  readonly kind: ObstacleKind
}

interface Props extends DetailProps<Obstacle> {
  readonly start: ObstacleStart | null
}

/** 执行障碍: what was found, what is done about it, by whom and until when. */
export function ObstacleForm({ proceedingId, details, record, start, onClose }: Props): ReactNode {
  const save = useCommand('enforcement.saveObstacle')
  const remove = useCommand('enforcement.voidObstacle')
  const choices = useCall('cases.choices', {}).data
  const labels = obstacleLabels
  const blank: Blank<ObstacleFacts> = {
    proceedingId, assetId: start?.assetId ?? null, kind: start?.kind ?? null, state: 'checking', finding: null, measure: null, ownerId: null, dueOn: null, checkedOn: null, resolvedOn: null,
  }
  return (
    <DetailForm
      what="执行障碍" title={record === null ? '登记执行障碍' : `执行障碍：${obstacleKindLabels[record.kind]}`} record={record}
      draftKey={start === null ? `obstacle:${proceedingId}` : `ob:${start.kind}:${start.assetId}`} blank={blank} labels={labels}
      enums={{ kind: obstacleKindLabels, state: obstacleStateLabels }} loadSchema={async () => (await import('../../../../shared/model/enforcement.ts')).obstacleFacts} save={save} remove={remove}
      latest={async () => (await latestDetails(proceedingId)).obstacles} onClose={onClose}
    >
      {({ bind, values }) => (
        <FieldGrid>
          <WideField>
            <AssetSelect label={labels.assetId} field={bind('assetId')} assets={details.assets} required />
          </WideField>
          <EnumSelect label={labels.kind} labels={obstacleKindLabels} field={bind('kind')} required />
          <EnumSelect label={labels.state} labels={obstacleStateLabels} field={bind('state')} required autoFocus />
          <DefenceNotice kind={values.kind} />
          <WideField>
            <LongTextField label={labels.finding} field={bind('finding')} />
          </WideField>
          <WideField>
            <LongTextField label={labels.measure} field={bind('measure')} />
          </WideField>
          <IdSelect label={labels.ownerId} field={bind('ownerId')} choices={(choices?.managers ?? []).map((manager) => ({ value: manager.id, label: manager.name }))} nothing="没有登记人员" />
          <DateField label={labels.dueOn} field={bind('dueOn')} distance />
          <DateField label={labels.checkedOn} field={bind('checkedOn')} />
          {values.state === 'resolved' && <DateField label={labels.resolvedOn} field={bind('resolvedOn')} required />}
        </FieldGrid>
      )}
    </DetailForm>
  )
}
