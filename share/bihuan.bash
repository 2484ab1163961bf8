# bash completion for bihuan: verbs, their sub-words and their options are those that --help shows.
_bihuan() {
    local program=${COMP_WORDS[0]} current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local -a path=()
    local word help choices=''
    COMPREPLY=()
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        [[ $word == -* ]] && break
        path+=("$word")
    done
    help=$(LC_ALL=C "$program" "${path[@]:0:2}" --help 2>/dev/null) ||
        help=$(LC_ALL=C "$program" "${path[@]:0:1}" --help 2>/dev/null)
    case $previous in
        -f | --format)
            choices='table'
            [[ $help == *' json, jsonl'* ]] && choices+=' json'
            choices+=' jsonl csv xlsx'
            [[ "${path[*]-}" == 'bulletin show'* || "${path[*]-}" == 'closing review'* ]] && choices+=' docx html pdf'
            ;;
        --kind) choices='result target' ;;
        --measure) choices='level growth increment completion rank' ;;
        --lang) choices='zh en' ;;
        -o | --output | --data) ;;
        *)
            if [[ $previous == -* ]] && grep -qE "(^| )$previous [A-Z]" <<<"$help"; then return; fi
            if [[ $current == -* ]]; then
                choices=$(sed -nE 's/^ +(-., )?(--[a-z-]+).*/\2/p' <<<"$help")
            elif ((${#path[@]} == 0)); then
                choices="$(sed -nE 's/^  ([a-z]+)  .*/\1/p' <<<"$help") help --help --version --lang"
            elif ((${#path[@]} == 1)); then
                choices=$(sed -nE "s/^  bihuan ${path[0]} ([a-z]+) .*/\1/p" <<<"$help")
            fi
            ;;
    esac
    if [[ -n $choices ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$current")
        return
    fi
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
}
complete -F _bihuan bihuan
