/*
 * Messages that carry data or move the conversation, as they stand behind `* ` or `curl: (35) `.
 *
 * One labelled alternative is one event: #tlsAlpnOffered is the event `tls.alpn-offered`, and its
 * note stands under that id in knowledge-base/events/. A rule below it (host, port, ...) is a field
 * of that name. Wordings of different curl releases and TLS libraries are alternatives inside one
 * label: what they mean is the same. Messages that carry nothing but their own sentence are not
 * here but in knowledge-base/messages/.
 *
 * White space is hidden, so a tab or a doubled blank does not matter.
 */
grammar Message;

onlyMessage : message EOF ;

message
    // --- name lookup ---------------------------------------------------------------------------
    : 'Host' host (':' port)? 'was' 'resolved' '.'                                # dnsResolved
    | family ':' addresses                                                        # dnsAddresses
    | ('Could' 'not' | 'Couldn' '\'' 't') 'resolve' (hostWord 'name' | 'hostname') # dnsHostNotFound
    | ('Could' 'not' | 'Couldn' '\'' 't') 'resolve' 'proxy' 'name'                # dnsProxyNotFound
    | ('Could' 'not' | 'Couldn' '\'' 't') 'resolve' hostWord ':'? (quote host quote | host)
        (';' reason | '(' reason ')')?                                            # dnsHostNotFound
    | ('Could' 'not' | 'Couldn' '\'' 't') 'resolve' 'proxy' ':'? (quote host quote | host)
        (';' reason | '(' reason ')')?                                            # dnsProxyNotFound
    | 'Resolving' 'timed' 'out' 'after' milliseconds 'milliseconds'               # dnsTimedOut
    | 'Hostname' (quote? host quote?)? 'was' 'found' 'in' 'DNS' 'cache'           # dnsCacheHit
    | 'Added' host ':' port ':' addresses 'to' 'DNS' 'cache' '(' 'non-permanent' ')' # dnsCacheAdded
    | 'Added' host ':' port ':' addresses 'to' 'DNS' 'cache'                      # dnsCacheAdded

    // --- TCP -----------------------------------------------------------------------------------
    | 'About' 'to' 'connect' '(' ')' 'to' toProxy? host 'port' port connectionNumber? # tcpConnecting
    | 'Trying' tryAddress ('...' 'connected'?)?                                   # tcpTrying
    | 'Connected' 'to' host '(' address? ')' 'port' port connectionNumber?        # tcpConnected
    | 'Established' '2nd'? 'connection' 'to' host '(' address 'port' port ')'
        'from' localAddress? 'port' localPort                                     # tcpConnected
    | 'connected'                                                                 # tcpConnectedBare
    | 'connect' 'to' address 'port' port ('from' localAddress 'port' localPort)?
        'failed' ':' reason                                                       # tcpAddressFailed
    | 'Immediate' 'connect' 'fail' 'for' address? ':' reason                      # tcpAddressFailed
    | 'Failed' 'to' 'connect' 'to' host 'port' port 'via' proxyName 'after' milliseconds 'ms' ':' reason # tcpConnectFailed
    | 'Failed' 'to' 'connect' 'to' host 'port' port ('after' milliseconds 'ms')? ':' reason # tcpConnectFailed
    | 'Failed' 'to' 'connect' 'to' host ':' port ('via' connectTo)? ('over' socketPath)?
        ('over' 'proxy' proxyName)? 'after' milliseconds 'ms' ':' reason          # tcpConnectFailed
    | 'Failed' 'to' 'connect' 'to' host 'over' socketPath 'after' milliseconds 'ms' ':' reason # tcpConnectFailed
    | 'Failed' 'connect' 'to' host ':' port ';' reason                            # tcpConnectFailed
    | 'Failed' 'to' 'connect' 'to' address ':' reason                             # tcpConnectFailed
    | ('Couldn' '\'' 't' | 'couldn' '\'' 't' | 'Could' 'not') 'connect' 'to' ('server' | 'host')
        ('at' host ':' port)?                                                     # tcpConnectFailedBare
    | 'Connection' ('timed' 'out' | connecting) 'after' milliseconds ('milliseconds' | 'ms') # tcpTimedOut

    // --- the connection and its end ------------------------------------------------------------
    | ('Re-using' | 'Reusing') 'existing' scheme? ':'? 'connection' '!'? (connectionNumber | '#' connection)?
        'with' ('host' | toProxy) host                                            # connectionReused
    | 'Connection' '#' connection 'to' 'host' host ':' port 'left' 'intact'       # connectionKept
    | 'Connection' '#' connection 'to' 'host' host 'left' 'intact'                # connectionKept
    | ('Closing' | 'closing') 'connection' '#'? connection?                       # connectionClosing
    | 'shutting' 'down' 'connection' '#'? connection                              # connectionClosing
    | 'Connection' '#'? connection 'seems' 'to' 'be' 'dead' '!'? (',' 'terminating')? # connectionDead
    | 'Connection' 'died' ',' 'retrying' 'a' 'fresh' 'connect'
        ('(' 'retry' 'count' ':' count ')')?                                      # connectionRetried
    | 'Recv' 'failure' ':' reason                                                 # transferRecvFailure
    | 'Send' 'failure' ':' reason                                                 # transferSendFailure
    | 'Operation' 'timed' 'out' 'after' milliseconds 'milliseconds' 'with' received
        ('out' 'of' expected)? 'bytes' 'received'                                 # transferTimedOut
    | 'Operation' 'too' 'slow' '.' 'Less' 'than' limit 'bytes' '/' 'sec' ('transferred' | 'transfered')
        'the' 'last' seconds 'seconds'                                            # transferTooSlow

    // --- proxy ---------------------------------------------------------------------------------
    | ('Establish' | 'Establishing') proxyProtocol 'proxy' 'tunnel' 'to' host ':' port # proxyTunnelRequested
    | 'CONNECT' 'tunnel' 'established' ',' 'response' status                      # proxyTunnelEstablished
    | 'Proxy' 'replied' ('OK' | status) 'to' 'CONNECT' 'request'                  # proxyTunnelEstablished
    | 'CONNECT' 'tunnel' 'failed' ',' 'response' status                           # proxyTunnelRefused
    | 'Received' 'HTTP' 'code' status 'from' 'proxy' 'after' 'CONNECT'            # proxyTunnelRefused
    | 'CONNECT' 'phase' 'completed' ('!' | 'for' 'HTTP' 'proxy')?                 # proxyTunnelDone
    | 'Proxy' 'CONNECT' 'aborted' ('due' 'to' cause)?                         # proxyConnectAborted
    | 'Uses' 'proxy' 'env' 'variable' variable '==' quote value quote             # proxyFromEnvironment

    // --- TLS -----------------------------------------------------------------------------------
    | tlsVersion ('(' direction ')')? ',' record ',' messageName? '(' number ')' ':' # tlsMessage
    | 'ALPN' (':' | ',') 'curl'? ('offers' | 'offering') protocols                # tlsAlpnOffered
    | 'ALPN' (':' | ',') 'server' 'accepted' ('to' 'use')? protocol               # tlsAlpnAccepted
    | 'ALPN' (':' | ',') 'server' 'did' 'not' 'agree' ('to' | 'on') 'a' 'protocol'
        ('.' 'Uses' 'default' '.')?                                               # tlsAlpnNone
    | 'CAfile' ':' path                                                           # tlsCaFile
    | 'CApath' ':' path                                                           # tlsCaPath
    | 'SSL' 'connection' 'using' tlsProtocol '/' cipher ('/' group '/' signature)? # tlsConnection
    | 'SSL' 'connection' 'using' cipher                                           # tlsConnection
    | owner 'certificate' ':' name?                                                # tlsCertificate
    | 'subject' ':' name                                                          # tlsCertificateSubject
    | 'issuer' ':' name                                                           # tlsCertificateIssuer
    | 'start' 'date' ':' date                                                     # tlsCertificateStart
    | 'expire' 'date' ':' date                                                    # tlsCertificateExpires
    | 'common' 'name' ':' name '(' 'matched' ')'                                  # tlsCertificateCommonName
    | 'subjectAltName' ':' ('host' quote host quote 'matched' | quote host quote 'matches')
        'cert' '\'' 's' (quote name quote | 'IP' 'address' '!')                   # tlsCertificateNameMatches
    | 'subjectAltName' ':' host 'matched'                                         # tlsCertificateNameMatches
    | 'subjectAltName' 'does' 'not' 'match' (('host' 'name' | 'hostname' | 'ipv4' 'address' | 'ipv6' 'address')? host)? # tlsCertificateNameDiffers
    | 'Certificate' 'level' level ':' 'Public' 'key' 'type' keyType '(' bits '/' securityBits
        'Bits' '/' 'secBits' ')' ',' 'signed' 'using' algorithm                   # tlsCertificateLevel
    | 'SSL' 'certificate' 'verify' 'ok' '.'                                       # tlsVerifyOk
    | 'SSL' 'certificate' 'verified' 'via' library '.'                            # tlsVerifyOk
    | 'SSL' 'certificate' 'verified' 'by' library                                 # tlsVerifyOk
    | 'server' 'certificate' 'verification' 'OK'                                  # tlsVerifyOk
    | 'SSL' 'certificate' 'verify' 'result' ':' reason '(' result ')' ',' 'continuing' 'anyway' '.' # tlsVerifyIgnored
    | 'SSL' 'certificate' 'verification' 'failed' ',' 'continuing' 'anyway' '!'   # tlsVerifyIgnored
    | 'server' 'certificate' 'verification' 'SKIPPED'                             # tlsVerifyOff
    | 'skipping' 'SSL' 'peer' 'certificate' 'verification'                        # tlsVerifyOff
    | 'SSL' 'Trust' ':' 'peer' 'verification' 'disabled'                          # tlsVerifyOff
    | 'SSL' 'certificate' 'problem' ':' reason                                    # tlsCertificateProblem
    | 'SSL' 'certificate' 'OpenSSL'? 'verify' 'result' ':' reason '(' result ')'  # tlsCertificateProblem
    | 'OpenSSL' 'verify' 'result' ':' resultHex                                   # tlsVerifyResult
    | 'SSL' ':' 'no' 'alternative' 'certificate' 'subject' 'name' 'matches' 'target'
        ('host' 'name' | 'hostname' | 'IPv4' 'address' | 'IPv6' 'address' | 'ipv4' 'address' | 'ipv6' 'address')
        quote host quote                                                          # tlsCertificateHostMismatch
    | 'SSL' ':' 'certificate' 'subject' 'name' '(' name ')' 'does' 'not' 'match' 'target'
        ('host' 'name' | 'hostname') quote host quote                             # tlsCertificateHostMismatch
    | 'SSL' ':' 'certificate' 'subject' 'name' quote name quote 'does' 'not' 'match' 'target'
        ('host' 'name' | 'hostname') quote host quote                             # tlsCertificateHostMismatch
    | library 'SSL_connect' ':' 'SSL_ERROR_SYSCALL' 'in' 'connection' 'to' host ':' port # tlsConnectSyscall
    | library 'SSL_connect' ':' reason 'in' 'connection' 'to' host ':' port       # tlsConnectFailed
    | 'Unknown' 'SSL' 'protocol' 'error' 'in' 'connection' 'to' host ':' port     # tlsConnectSyscall
    | 'TLS' 'connect' 'error' ':' opensslError                                    # tlsOpensslError
    | (library '/' libraryVersion ':')? opensslError                           # tlsOpensslError
    | library? ('SSL_read' | 'SSL' 'read' | 'SSL_write' | 'SSL' 'write') ':'
        (library '/' libraryVersion ':')? opensslError ',' 'errno' errno          # tlsReadWriteError
    | library? ('SSL_read' | 'SSL' 'read' | 'SSL_write' | 'SSL' 'write') ':' reason ',' 'errno' errno # tlsReadWriteError
    | library? ('SSL_read' | 'SSL' 'read' | 'SSL_write' | 'SSL' 'write') ':' 'errno' errno # tlsReadWriteError

    // --- HTTP ----------------------------------------------------------------------------------
    | 'using' httpVersion                                                         # httpUsing
    | 'Using' 'HTTP2' ',' 'server' 'supports' ('multi-use' | 'multiplexing')      # httpUsing
    | 'Request' 'completely' 'sent' 'off'                                         # httpRequestSent
    | 'We' 'are' 'completely' 'uploaded' 'and' 'fine'                             # httpRequestSent
    | 'upload' 'completely' 'sent' 'off' ':' bytes 'bytes'                        # httpUploadSent
    | 'upload' 'completely' 'sent' 'off' ':' bytes 'out' 'of' expected 'bytes'    # httpUploadSent
    | 'Issue' 'another' 'request' 'to' 'this' 'URL' ':' quote url quote           # httpFollowing
    | 'Empty' 'reply' 'from' 'server'                                             # httpEmptyReply
    | 'The' 'requested' 'URL' 'returned' 'error' ':' status reason?               # httpErrorStatus
    | 'transfer' 'closed' 'with' missing 'bytes' 'remaining' 'to' 'read'          # httpBodyShort
    | 'end' 'of' 'response' 'with' missing 'bytes' 'missing'                      # httpBodyShort
    | 'transfer' 'closed' 'with' 'outstanding' 'read' 'data' 'remaining'          # httpBodyShort
    | 'Maximum' '(' limit ')' 'redirects' 'followed'                              # httpRedirectLimit
    | httpTag? '[' stream ']' 'OPENED' 'stream' 'for' url                         # http2StreamOpened
    | ('h2h3' | 'h2') '[' headerName ':' value ']'                                # http2RequestHeader
    | httpTag '[' stream ']' '[' headerName ':' value ']'                         # http2RequestHeader
    | 'Using' 'HTTP/3'? 'Stream' 'ID' ':' stream ('(' 'easy' 'handle' pointer ')')? # http2StreamUsed
    | httpName 'stream' stream 'was' 'not' 'closed' 'cleanly' ':' h2Error '(' 'err' h2Code ')' # http2StreamReset
    | httpName 'stream' stream 'was' 'reset'                                      # http2StreamWasReset
    | httpName 'stream' stream 'reset' 'by' resetBy '(' 'error' h2CodeHex h2Error ')' # http2StreamReset
    ;

// --- fields: the name of the rule is the name of the field --------------------------------------
host             : .+? ;
proxyName        : .+? ;
connectTo        : .+? ;
socketPath       : (WORD ':' '/')? '/' .+? ;
toProxy          : 'proxy' ;
address          : .+? ;
addresses        : .+? ;
localAddress     : .+? ;
reason           : .+? ;
path             : .+? ;
name             : .+? ;
owner            : 'Server' | 'Proxy' ;
resetBy          : 'server' | 'curl' | 'peer' ;
cause            : 'timeout' ;
connecting       : 'timeout' ;                // this wording is used while TCP connects, and only then
date             : .+? ;
cipher           : .+? ;
group            : .+? ;
signature        : .+? ;
keyType          : .+? ;
algorithm        : .+? ;
protocols        : .+? ;
protocol         : .+? ;
variable         : .+? ;
value            : .+? ;
url              : .+? ;
headerName       : ':'? .+? ;
messageName      : .+? ;
record           : .+? ;
h2Error          : .+? ;
scheme           : WORD ;
pointer          : .+? ;
libraryVersion   : .+? ;
tlsProtocol      : .+? ;
proxyProtocol    : .+? ;
library          : 'OpenSSL' | 'LibreSSL' | 'BoringSSL' | 'AWS-LC' | 'quictls' | 'GnuTLS' | 'wolfSSL' | 'Apple' 'SecTrust' ;
httpVersion      : ('HTTP' '/' .+?) | 'HTTP/2' | 'HTTP/3' ;
httpName         : 'HTTP/2' | 'HTTP/3' ;
httpTag          : '[' httpName ']' ;
family           : 'IPv4' | 'IPv6' ;
direction        : 'IN' | 'OUT' ;
tlsVersion       : 'SSLv2' | 'SSLv3' | 'SSLv?' | 'TLSv1.0' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3' | 'TLSv1' | 'Unknown' | '(' .+? ')' ;
opensslError     : 'error' ':' (INT | WORD)+ ':' .*? ;
tryAddress       : (INT | WORD)* (':' | '.' | '[' | '/') .+? ;
port             : INT ;
localPort        : INT ;
connection       : '-'? INT ;
count            : INT ;
milliseconds     : '-'? INT ;
seconds          : INT ;
limit            : INT ;
received         : INT ;
expected         : '-'? INT ;
status           : INT ;
number           : '-'? INT ;
errno            : INT ;
bytes            : INT ;
missing          : INT ;
level            : INT ;
bits             : INT ;
securityBits     : INT ;
result           : INT ;
resultHex        : .+? ;
stream           : INT ;
h2Code           : INT ;
h2CodeHex        : HEX ;

connectionNumber : '(' '#' connection ')' ;
hostWord         : 'host' ;
quote            : '\'' | '"' ;

HEX     : '0x' [0-9a-fA-F]+ ;
INT     : [0-9]+ ;
WORD    : [\p{L}_]+ ;
BLANK   : [ \t\r\n\u00A0]+ -> channel(HIDDEN) ;
OTHER   : . ;
