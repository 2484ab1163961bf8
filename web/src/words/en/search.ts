export default {
  title: 'Search',
  box: 'What to look for',
  help: 'Several words, with spaces between them, must all be there. The / key leads here from every page.',
  kind: 'Kind',
  every: 'All',
  kinds: { item: 'Items', document: 'Documents', problem: 'Problems', whistle: 'Whistles' },
  year: 'Year',
  everyYear: 'Every year',
  begin: 'Begin with a word',
  beginHelp:
    'The name of a unit, a project or an indicator, or words of a document. What your post may not see is not shown.',
  nothing: 'Nothing found for “{text}”',
  nothingHelp: 'Try a shorter word, or take away the limits of kind and year.',
  everywhere: 'Look everywhere',
}
