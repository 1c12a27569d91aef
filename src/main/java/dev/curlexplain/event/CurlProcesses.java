package dev.curlexplain.event;

import dev.curlexplain.command.CommandLineReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exit codes of processes, as shells, builders and CI systems print them, where the process is curl: {@code
 * The command '/bin/sh -c curl -sLO https://a.test/x' returned a non-zero code: 35}. Of a pipe or a list of commands
 * the code may be another's, so those tell nothing.
 */
final class CurlProcesses {
    /** 1 and 2 are what shells and other programs end with. */
    private static final int FIRST_TELLING = 3;

    private static final int MOST_LINES_BACK = 30;

    private static final int LINES_NEAR = 10;

    private static final Pattern ENDED = Pattern.compile(
            "(?i)(?:returned (?:a )?non-zero (?:exit )?(?:code|status)|did not complete successfully: exit code|ProcessExited\\("
                    + "|failed with exit code|exit status|exited with(?: code)?|exit code)[: ]{0,2}(?<code>\\d{1,3})\\b");

    /** {@code 'curl}, {@code /bin/sh -c curl}, {@code ['curl'}, {@code `/usr/bin/env /opt/shims/curl}. */
    private static final Pattern COMMAND = Pattern.compile(
            "['\"`\\[(]\\s?(?:/bin/\\w{0,4}sh (?:-\\w{1,4} ){1,3}|/usr/bin/env )?(?:sudo )?[\\w./~-]{0,200}?\\bcurl(?:\\.exe)?(?<arguments>['\"]?(?:[,\\s].*|))$");

    private static final Pattern TASK = Pattern.compile(
            "\"?cmd\"?: (?:\"|\\[\")?curl\\b(?<arguments>.{0,2000}?)(?:\", \"|\"\\], \").*\"rc\": (?<code>\\d{1,3})\\b");

    private static final Pattern LATER = Pattern.compile(
            "(?i)(?:^|[\\s\\]:])(?:process completed with|command terminated with|script returned|job failed:|bash exited with|exited with(?: code)?|exit code:?)"
                    + "(?: exit)?(?: code| status)?:? ?'?(?<code>\\d{1,3})'?\\.?$|^\\s{0,8}rc: (?<rc>\\d{1,3})$");

    private static final Pattern NUMBER = Pattern.compile("^\\s?(\\d{1,3})\\s?$");

    private static final Pattern ANNOUNCED = Pattern.compile("^(?:##\\[group\\]|\\s{0,8}cmd: )?(?:Run )?(?=curl )");

    private static final Pattern OTHER_COMMAND =
            Pattern.compile("^\\s{0,4}(?:\\S{0,60}[$#❯%] |\\+{1,3} |Run |Step \\d)\\S");

    private static final Pattern SEVERAL = Pattern.compile("\\||&&|(?<!\\\\);|\\\\$");

    private final List<Draft> drafts;

    CurlProcesses(List<Draft> drafts) {
        this.drafts = drafts;
    }

    /** @param line number of the line, from 1 */
    Optional<Integer> codeIn(int line, String text) {
        return inOneLine(text)
                .filter(code -> !isToldNear(line))
                .or(() -> later(line, text))
                .filter(code -> code >= FIRST_TELLING);
    }

    private static Optional<Integer> inOneLine(String text) {
        if (!text.contains("curl")) {
            return Optional.empty();
        }
        Matcher task = TASK.matcher(text);
        if (task.find() && isOne(task.group("arguments"))) {
            return Optional.of(Integer.valueOf(task.group("code")));
        }
        Matcher ended = ENDED.matcher(text);
        while (ended.find()) {
            Matcher command = COMMAND.matcher(text.substring(0, ended.start()));
            if (command.find() && isOne(command.group("arguments"))) {
                return Optional.of(Integer.valueOf(ended.group("code")));
            }
        }
        return Optional.empty();
    }

    /** curl's own words say more than its exit code. */
    private boolean isToldNear(int line) {
        for (int i = Math.max(0, line - 1 - LINES_NEAR); i < drafts.size() && i < line + LINES_NEAR; i++) {
            if (content(i).contains("curl: (")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(String arguments) {
        return !SEVERAL.matcher(arguments.stripTrailing()).find();
    }

    private Optional<Integer> later(int line, String text) {
        Matcher later = LATER.matcher(text.stripTrailing());
        if (later.find()) {
            String code = later.group("code") != null ? later.group("code") : later.group("rc");
            return isCurlsLast(line - 2) ? Optional.of(Integer.valueOf(code)) : Optional.empty();
        }
        Matcher number = NUMBER.matcher(text);
        boolean asked = line >= 2 && content(line - 2).stripTrailing().endsWith("echo $?");
        return asked && number.matches() && isCurlsLast(line - 3)
                ? Optional.of(Integer.valueOf(number.group(1)))
                : Optional.empty();
    }

    /** Whether the last command above is curl and has not told its failure itself. */
    private boolean isCurlsLast(int index) {
        for (int i = index; i >= 0 && i > index - MOST_LINES_BACK; i--) {
            String content = content(i);
            String command = ANNOUNCED.matcher(content).replaceFirst("");
            if (CommandLineReader.startsIn(command)) {
                return isOne(command);
            }
            if (content.contains("curl: (")
                    || content.contains("curl: ")
                    || OTHER_COMMAND.matcher(content).find()) {
                return false;
            }
        }
        return false;
    }

    private String content(int index) {
        Frame frame = drafts.get(index).frame();
        return frame.is(Frame.Mark.FAILURE) ? "curl: (" : frame.payload();
    }
}
