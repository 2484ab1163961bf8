// What several pages of the supervision office say alike.
export default {
  history: '办理记录',
  machine: '系统',
  evidence: '佐证材料',
  officialPage: '公文版面',
  reason: '理由',
  year: '年度',
  all: '全部',
  download: '下载 {format}',
  supervisionOffice: '督查室',
  no: '否',
  filter: '筛选',
  urgeTitle: '催报文本',
  urgeHelp: '可直接粘贴到工作群。改动只影响这里的文字。',
  copy: '复制',
  copied: '已复制，可以粘贴到工作群。',
  notCopied: '浏览器不让复制，请选中文字后按 Ctrl+C。',
}
