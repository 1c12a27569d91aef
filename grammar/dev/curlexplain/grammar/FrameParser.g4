/*
 * One line of curl's, by its marker. The label is the kind of line.
 */
parser grammar FrameParser;

options { tokenVocab = FrameLexer; }

line
    : TIME? IDS? marked EOF
    ;

marked
    : (INFO TEXT? | EMPTY_INFO)                        # info
    | (REQUEST_HEADER TEXT? | EMPTY_REQUEST)           # requestHeader
    | (RESPONSE_HEADER TEXT? | EMPTY_RESPONSE)         # responseHeader
    | DATA                                             # data
    | DUMP                                             # dump
    | DUMP_ROW TEXT?                                   # dumpRow
    | FAILURE NUMBER (CLOSE TEXT? | CLOSE_EMPTY)       # failure
    | WRITE_FAILURE                                    # writeFailure
    | WARNING TEXT?                                    # warning
    | NOTE TEXT?                                       # note
    | TOOL TEXT?                                       # tool
    | STATUS_LINE                                      # includedStatusLine
    | TEXT TEXT?                                       # other
    ;
