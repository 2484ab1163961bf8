export default {
  title: '消息',
  new: '新',
  readAll: '全部标为已读',
  empty: '没有消息',
  emptyHelp: '有新任务、退回、督办或批示时，这里会告诉您。',
}
