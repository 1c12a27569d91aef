/*
 * The language of `when:` in the knowledge base. It should read aloud as an engineer would say it:
 *
 *     failure(errno = ECONNRESET) after tls.message(direction = out, message = client-hello)
 *         with no tls.message(direction = in) between
 *     option(--tls-max) < 1.2 or option(--tlsv1.0)
 *     http.status-line(status in (502, 503)) and not option(--fail)
 */
grammar Condition;

condition : either EOF ;

either    : both ('or' both)* ;

both      : term ('and' term)* ;

term
    : 'not' term                                                              # negation
    | '(' either ')'                                                          # group
    | occurrence order=('after' | 'before') occurrence
        ('with' 'no' occurrence 'between')?                                   # sequence
    | occurrence                                                              # single
    | operand operator value                                                  # comparison
    | operand 'in' '(' value (',' value)* ')'                                 # membership
    | operand                                                                 # presence
    ;

occurrence : EVENT arguments? ;

arguments  : '(' constraint (',' constraint)* ')' ;

constraint
    : fieldName operator value                                                # fieldComparison
    | fieldName 'in' '(' value (',' value)* ')'                               # fieldMembership
    | fieldName                                                               # fieldPresence
    ;

operand
    : 'option' '(' optionName ')'                                             # option
    | fact                                                                    # factOperand
    ;

optionName : OPTION ;
fact       : NAME | 'option' ;
fieldName  : NAME | 'after' | 'option' ;
operator   : '=' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '~' ;
value      : NAME | NUMBER | STRING | EVENT | OPTION | 'in' | 'no' ;        // direction = in

EVENT   : 'failure' | AREA '.' (WORDS | '*') ;
OPTION  : '--' [a-z0-9] [a-z0-9.\-]* | '-' [A-Za-z0-9#:] ;
NUMBER  : '-'? [0-9]+ ('.' [0-9]+)* ;
NAME    : [A-Za-z] [A-Za-z0-9_]* ('-' [A-Za-z0-9_]+)* ;
STRING  : '"' ~["\r\n]* '"' ;
BLANK   : [ \t\r\n]+ -> skip ;
OTHER   : . ;

fragment AREA  : [a-z] [a-z0-9]* ;
fragment WORDS : [a-z0-9]+ ('-' [a-z0-9]+)* ;
