# Completion for bash, and for zsh behind `autoload -U +X bashcompinit && bashcompinit`.
# Options are read off the help of the command at hand; here stand only the words that they take.

_cleancopy() {
  local word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]} command=extract words=
  case ${COMP_WORDS[1]} in
    batch | check | explain | stream) command=${COMP_WORDS[1]} ;;
  esac
  # "--format=js" comes as three words.
  if [ "$word" = "=" ]; then
    word=
  elif [ "$option" = "=" ]; then
    option=${COMP_WORDS[COMP_CWORD - 2]}
  fi

  case $command$option in
    extract--format | extract-f) words='text json jsonl markdown html csv' ;;
    batch--format | batch-f) words='json text markdown html' ;;
    explain--format | explain-f) words='text json' ;;
    *--from) words=$("${COMP_WORDS[0]}" --list-kinds 2>/dev/null | cut -d ' ' -f 1) ;;
    *--parser) words='streaming html5' ;;
    *--favor) words='precision balanced recall' ;;
    *--color) words='auto always never' ;;
    *--dedup) words='off mark skip' ;;
    *--flush) words='line' ;;
    *--only) words='all kept dropped doubtful' ;;
    *--report) words='text junit tap github json' ;;
    *--summary) words='text json' ;;
    *)
      case $word in
        -*) words=$("${COMP_WORDS[0]}" "$command" --help 2>/dev/null | grep -oE '^  (-[a-zA-Z],)?--[a-z0-9-]+' | grep -oE -- '--.*') ;;
        *) [ "$COMP_CWORD" != 1 ] || words='batch check explain stream' ;;
      esac
      ;;
  esac
  # Nothing to say, or no word that fits: names of files, by `-o default`. zsh knows no mapfile.
  # shellcheck disable=SC2207
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}

complete -o default -F _cleancopy cleancopy
