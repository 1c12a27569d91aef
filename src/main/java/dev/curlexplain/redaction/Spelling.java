package dev.curlexplain.redaction;

import java.util.regex.Pattern;

/** How a log wrote characters that it has a use for itself; each is undone before {@link Unescaping} is asked. */
enum Spelling {
    /** Service messages of TeamCity: {@code ##teamcity[message text='it|'s |[1|]|n']}. */
    TEAMCITY {
        @Override
        boolean isIn(String line) {
            return line.contains("##teamcity[");
        }

        @Override
        Unescaping.Unescaped at(String raw, int i) {
            char next = raw.charAt(i) == '|' && i + 1 < raw.length() ? raw.charAt(i + 1) : 0;
            return switch (next) {
                case 'n', 'r' -> new Unescaping.Unescaped('\n', i + 2);
                case '\'', '|', '[', ']' -> new Unescaping.Unescaped(next, i + 2);
                default -> null;
            };
        }
    },

    /** Quotes in a quoted cell of a table, in a word of PowerShell or cmd: {@code "{""password"":""abc""}"}. */
    DOUBLED_QUOTES {
        @Override
        boolean isIn(String line) {
            return line.contains("\"\"") && DOUBLED.matcher(line).find();
        }

        @Override
        Unescaping.Unescaped at(String raw, int i) {
            return raw.startsWith("\"\"", i) ? new Unescaping.Unescaped('"', i + 2) : null;
        }
    },

    /** Line breaks as rsyslog writes them: {@code > AUTH LOGIN#012< 334 }. */
    SYSLOG {
        @Override
        boolean isIn(String line) {
            int first = line.indexOf("#012");
            return first > 0 && (line.indexOf("#012", first + 1) > 0 || first + 4 == line.length());
        }

        @Override
        Unescaping.Unescaped at(String raw, int i) {
            boolean escape = raw.startsWith("#01", i) && i + 3 < raw.length();
            return switch (escape ? raw.charAt(i + 3) : 0) {
                case '1' -> new Unescaping.Unescaped('\t', i + 4);
                case '2', '5' -> new Unescaping.Unescaped('\n', i + 4);
                default -> null;
            };
        }
    };

    /** A word between two of them; {@code a="" b=""} is none. */
    private static final Pattern DOUBLED =
            Pattern.compile("(?<![\"=]|[=:]\\\\)\"\"(?=[^\\s\",:;=)}\\]])[^\"]{1,400}(?<![\\s=,:;(\\[{])\"\"(?!\")"
                    + "|(?<=[=:> ])\"\"(?=[^\\s\",:;=)}\\]])[^\"]{1,4000}(?<![\\s=,:;(\\[{])\"\"(?!\")");

    /** Whether a line is written so. */
    abstract boolean isIn(String line);

    /** @return null where a character stands for itself */
    abstract Unescaping.Unescaped at(String raw, int i);
}
