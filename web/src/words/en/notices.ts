export default {
  title: 'Notices',
  new: 'New',
  readAll: 'Mark all as read',
  empty: 'No notices',
  emptyHelp: 'New items, returned reports, orders and instructions are told here.',
}
