package dev.curlexplain.condition;

/** A condition that cannot be read; says where and what was expected. */
public final class ConditionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    ConditionException(int line, int column, String message) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** Line within the condition, from 0. */
    public int line() {
        return line;
    }

    /** Column within that line, from 0. */
    public int column() {
        return column;
    }
}
