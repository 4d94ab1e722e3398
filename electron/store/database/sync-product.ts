/** A sync client that uploads or swaps files behind the app's back: it may tear the database from its log. */
interface SyncProduct {
  readonly product: string
  /** Names of the client's folder, in lower case; a trailing `*` stands for any ending (OneDrive - 某某银行). */
  readonly folders: readonly string[]
}

const SYNC_PRODUCTS: readonly SyncProduct[] = [
  { product: 'OneDrive', folders: ['onedrive', 'onedrive - *', 'skydrive'] },
  { product: '坚果云', folders: ['坚果云', '我的坚果云', 'nutstore', 'nutstore files', 'my nutstore'] },
  {
    product: '百度网盘',
    folders: ['百度网盘', '百度云同步盘', 'baidunetdisk', 'baidunetdiskworkspace', 'baidusyncdisk', 'baiduyun'],
  },
  { product: '微云', folders: ['微云', '腾讯微云', 'weiyun', 'weiyundisk'] },
  { product: 'WPS云盘', folders: ['wps云盘', 'wps网盘', 'wpsdrive', 'wps cloud files', 'kingsoftclouddisk'] },
  { product: '阿里云盘', folders: ['阿里云盘', 'adrive'] },
  { product: '天翼云盘', folders: ['天翼云盘', 'ecloud'] },
  { product: '115网盘', folders: ['115网盘', '115sync'] },
  { product: '夸克网盘', folders: ['夸克网盘', 'quarkclouddrive'] },
  { product: 'Dropbox', folders: ['dropbox', 'dropbox (*'] },
  {
    product: 'Google Drive',
    folders: ['google drive', 'googledrive', 'google drive *', 'my drive', '我的云端硬盘'],
  },
  {
    product: 'iCloud',
    folders: ['iclouddrive', 'icloud drive', 'icloud 云盘', 'com~apple~clouddocs', 'mobile documents'],
  },
  { product: 'Nextcloud', folders: ['nextcloud', 'owncloud'] },
  { product: 'Seafile', folders: ['seafile'] },
  { product: 'pCloud', folders: ['pcloud drive', 'pclouddrive'] },
]

/** Files and folders that clients leave in the root that they sync, whatever that root is called. */
export const SYNC_MARKERS: Readonly<Record<string, string>> = {
  '.stfolder': 'Syncthing',
  '.dropbox': 'Dropbox',
  '.dropbox.cache': 'Dropbox',
  '.sync': 'Resilio Sync',
  '.nutstore': '坚果云',
  '.baidusync': '百度网盘',
}

/** The sync client whose folder the path lies in, judged by the names on the way, or null. */
export function syncProductOf(segments: readonly string[]): string | null {
  const names = segments.map((segment) => segment.toLowerCase())
  const hit = SYNC_PRODUCTS.find(({ folders }) => folders.some((folder) => names.some((name) => fits(name, folder))))
  return hit?.product ?? null
}

function fits(name: string, folder: string): boolean {
  return folder.endsWith('*') ? name.startsWith(folder.slice(0, -1)) : name === folder
}
