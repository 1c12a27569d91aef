/*
 * What stands behind `> ` and `< `: HTTP request lines, status lines and header fields, and the
 * commands and replies of FTP, SMTP, IMAP, POP3 and RTSP, which curl shows with the same markers.
 * The label names the event as in Message.g4.
 */
grammar Header;

sent
    : method SP target SP version EOF                  # httpRequestLine
    | fieldName ':' SP? fieldValue? EOF                # httpRequestField
    | command (SP argument)? EOF                       # serverCommand
    ;

received
    : version SP status (SP reason?)? EOF              # httpStatusLine
    | replyCode ('-' | SP) replyText? EOF              # serverReply
    | replyCode EOF                                    # serverReply
    | fieldName ':' SP? fieldValue? EOF                # httpResponseField
    | mailbox SP? replyText? EOF                       # serverMailReply
    ;

method     : WORD ('-' WORD)* ;
target     : (~SP | SP)+? ;
version    : VERSION ;
status     : CODE ;
reason     : .+? ;
fieldName  : (WORD | CODE | '-' | '.' | '!' | '+' | '*' | '#')+ ;
fieldValue : .+? ;
command    : ~SP+? ;
argument   : .+? ;
replyCode  : CODE ;
replyText  : .+? ;
mailbox    : '+' 'OK' | '-' 'ERR' | '*' | '+' | WORD ;

VERSION : ('HTTP' | 'RTSP') '/' [0-9]+ ('.' [0-9]+)? ;
CODE    : [0-9] [0-9] [0-9] ;
WORD    : [A-Za-z0-9_]+ ;
SP      : [ \t]+ ;
OTHER   : . ;
