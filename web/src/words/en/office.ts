// What several pages of the supervision office say alike.
export default {
  history: 'History',
  machine: 'the system',
  evidence: 'Evidence',
  officialPage: 'Official page',
  reason: 'Reason',
  year: 'Year',
  all: 'All',
  download: 'Download {format}',
  supervisionOffice: 'Supervision office',
  no: 'no',
  filter: 'Filter',
  urgeTitle: 'Reminder text',
  urgeHelp: 'Ready to paste into the chat group. Changes here change this text only.',
  copy: 'Copy',
  copied: 'Copied; paste it into the chat group.',
  notCopied: 'The browser does not allow copying. Select the text and press Ctrl+C.',
}
