/*
 * A command as a shell splits it: `curl -H 'Accept: text/html' --tls-max 1.0 https://example.test 2>&1 | less`.
 * Quoting of sh, with cmd's caret and PowerShell's backtick as line continuations.
 */
grammar CommandLine;

commandLine : BLANK* word (BLANK+ word)* BLANK* tail? EOF ;

// A redirection, a pipe or a second command ends what curl itself was given.
tail        : OPERATOR .*? ;

word        : piece+ ;

piece
    : SINGLE_QUOTED                                                           # singleQuoted
    | ANSI_QUOTED                                                             # ansiQuoted
    | DOUBLE_QUOTED                                                           # doubleQuoted
    | ESCAPED                                                                 # escaped
    | (CHARS | STRAY_QUOTE)                                                   # bare
    ;

SINGLE_QUOTED : '\'' ~'\''* '\'' ;
ANSI_QUOTED   : '$\'' ('\\' . | ~['\\])* '\'' ;
DOUBLE_QUOTED : '"' ('\\' . | ~["\\])* '"' ;
CONTINUATION  : [\\^`] '\r'? '\n' [ \t]* -> type(BLANK) ;
ESCAPED       : '\\' ~[\r\n] ;
OPERATOR      : [0-9&]? [<>] [>&]? [0-9]? | '|' '|'? | '&&' | '&' | ';' ;
BLANK         : [ \t\r\n\u00A0]+ ;
STRAY_QUOTE   : ['"] ;
CHARS         : ~[ \t\r\n\u00A0'"\\|<>&;]+? ;
LONE_BACKSLASH : '\\' -> type(CHARS) ;
