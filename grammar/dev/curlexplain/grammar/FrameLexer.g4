/*
 * The frame of a line: what curl prints in front of a message to say what kind of line it is.
 * Everything behind the marker is one TEXT token, left to the other grammars.
 */
lexer grammar FrameLexer;

TIME
    : D D ':' D D ':' D D '.' D+ ' '                    // --trace-time
    ;

IDS
    : '[' (D+ | 'x') '-' (D+ | 'x') '] '                // --trace-ids: [transfer-connection]
    ;

INFO            : ('*' ' ' | '== Info: ')           -> mode(REST) ;
REQUEST_HEADER  : '> '                              -> mode(REST) ;
RESPONSE_HEADER : '< '                              -> mode(REST) ;
EMPTY_REQUEST   : '>' '\r'? EOF ;                    // a paste that lost trailing blanks
EMPTY_RESPONSE  : '<' '\r'? EOF ;
EMPTY_INFO      : '*' '\r'? EOF ;
GIT_REQUEST     : '=> Send header: '                -> type(REQUEST_HEADER), mode(REST) ;    // GIT_TRACE_CURL
GIT_RESPONSE    : '<= Recv header: '                -> type(RESPONSE_HEADER), mode(REST) ;
GIT_REQUEST_END : '=> Send header:' ' '? '\r'? EOF  -> type(EMPTY_REQUEST) ;
GIT_RESPONSE_END: '<= Recv header:' ' '? '\r'? EOF  -> type(EMPTY_RESPONSE) ;
DATA            : [{}] ' [' (D+ ' bytes data' | 'data not shown') ']' ;
DUMP            : ('=> Send ' | '<= Recv ') ('header' | 'data' | 'SSL data') ', ' D+ ' bytes (0x' H+ ')' ;
DUMP_ROW        : H H H H H* ': '                    -> mode(REST) ;
FAILURE         : 'curl: ' 'curl: '? '('             -> mode(CODE) ;       // twice: 8.x, "Failed writing body"
WRITE_FAILURE   : '(' D D ') Failed writing body' ;                          // 7.x, without the name
WARNING         : 'Warning: '                       -> mode(REST) ;
NOTE            : 'Note: '                          -> mode(REST) ;
TOOL            : 'curl: '                          -> mode(REST) ;
STATUS_LINE     : ('HTTP' | 'RTSP') '/' D ('.' D)? ' ' D D D ~[\r\n]* '\r'? EOF ;
OTHER           : .                                 -> type(TEXT), mode(REST) ;

fragment D : [0-9] ;
fragment H : [0-9a-fA-F] ;

mode CODE;
NUMBER       : D D? D? D? D? D? ;                   // longer ones are no exit codes
CLOSE        : ') '                                 -> mode(REST) ;
CLOSE_EMPTY  : ')' ;
NOT_A_CODE   : .                                    -> type(TEXT), mode(REST) ;

mode REST;
TEXT : [\u0000-\u{10FFFF}]+ ;
