import type { LprPublication, LprSeries } from '../../../shared/rules/lpr.ts'
import { useToday } from '../../api/use-vault.ts'
import { Notice } from '../../components/notice.tsx'
import { useLawFileImport } from './law-file-import.tsx'
import classes from './law.module.css'

const PUBLICATIONS_SHOWN = 5

/** LPR: the newest publications, until when the series holds, and further ones from a file. */
export function LawLpr({ series }: { readonly series: LprSeries }) {
  const today = useToday()
  const file = useLawFileImport('lpr')
  const { publications, knownTo, source } = series
  return (
    <section className={classes['block']} aria-label="LPR">
      <header>
        <h2>LPR</h2>
        {file.button}
      </header>
      <p>
        {`自 ${publications[0]?.publishedOn ?? ''} 起共 ${publications.length} 期，可用到 ${knownTo}；${source === undefined ? '随程序提供的数据来自转载，待核实。' : `最近一次导入的出处：${source}。`}`}
      </p>
      {today !== null && knownTo < today && <Notice tone="doubt">{`${knownTo} 之后没有 LPR，需要用到的计算会停下来提示，请导入新公布的各期。`}</Notice>}
      {file.rest}
      <PublicationTable publications={publications.slice(-PUBLICATIONS_SHOWN).toReversed()} />
      <p className={classes['foot']}>文件为三列：公布日、1年期、5年期以上，按公布日先后排列，可只放新公布的各期。</p>
    </section>
  )
}

function PublicationTable({ publications }: { readonly publications: readonly LprPublication[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">公布日</th>
          <th scope="col" data-align="end">1年期</th>
          <th scope="col" data-align="end">5年期以上</th>
        </tr>
      </thead>
      <tbody>
        {publications.map(({ publishedOn, oneYear, fiveYear }) => (
          <tr key={publishedOn}>
            <th scope="row">{publishedOn}</th>
            <td data-align="end">{oneYear}%</td>
            <td data-align="end">{fiveYear}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
