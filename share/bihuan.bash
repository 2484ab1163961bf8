# bash completion for bihuan
_bihuan() {
    local verbs='extract tasks outline glossary livelihood quantities reconcile compare explain text about report'
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} verb='' word options
    COMPREPLY=()
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case " $verbs " in *" $word "*) verb=$word; break ;; esac
    done
    case $previous in
        -f | --format) mapfile -t COMPREPLY < <(compgen -W 'table jsonl csv xlsx' -- "$current"); return ;;
        --kind) mapfile -t COMPREPLY < <(compgen -W 'result target' -- "$current"); return ;;
        --measure) mapfile -t COMPREPLY < <(compgen -W 'level growth increment completion rank' -- "$current"); return ;;
        --lang) mapfile -t COMPREPLY < <(compgen -W 'zh en' -- "$current"); return ;;
        -j | --jobs | --top | --at | --match | -i | --indicator) return ;;
    esac
    if [[ -z $verb ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$verbs help --help --version --lang" -- "$current")
        return
    fi
    if [[ $current == -* ]]; then
        options='--output --lang --help'
        [[ $verb == report ]] || options+=' --format --no-bom'
        [[ $verb == report || $verb == reconcile ]] || options+=' --jobs'
        case $verb in
            extract) options+=' --kind --measure' ;;
            compare) options+=' --kind --measure --indicator --top --details' ;;
            reconcile) options+=' --details' ;;
            explain) options+=' --at --match' ;;
            text) options+=' --raw' ;;
        esac
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
        return
    fi
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
}
complete -F _bihuan bihuan
