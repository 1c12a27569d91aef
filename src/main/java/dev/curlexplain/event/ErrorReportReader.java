package dev.curlexplain.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads an error of libcurl's, or the end of a curl process, as another program printed it. */
final class ErrorReportReader {
    private static final int LAST_CODE = 101;

    private static final int MOST_WRAPPED = 3;

    private static final int LINES_NEAR = 2;

    /** What shows that libcurl is at work: its name, and words of programs that know no other library (pacman, Julia, CMake, R, Ruby). */
    private static final Pattern CURL_AT_WORK = Pattern.compile(
            "(?i)curl|^\\s{0,8}caused by:\\s*$|libmamba|download error \\(\\d|typhoeus|ethon|failed retrieving file|while requesting http|status_string|status was '|return_(?:code|message)");

    private static final Pattern URL =
            Pattern.compile("\\b(?:https?|ftps?|sftp|scp)://[^\\s\"'`<>\\\\)\\]}’”»|]{1,2000}(?<![.,;:…])");

    /** A program's source and a list of changes hold errors that did not happen. */
    private static final Pattern ABOUT_ERRORS = Pattern.compile("[\"'](?:, ?[\\w.>&*()-]{1,60}){0,6}\\s?\\);\\s*$"
            + "|^\\s{0,40}(?:echo|printf|print|puts) [\"']"
            + "|^\\s{0,8}(?:[-*+o•] {1,4})?(?:[\\w./-]{1,30}: )?[Ff]ix(?:e[sd])? "
            // curl's own list of changes, and sentences about a message in quotes
            + "|^\\s{0,4}o {1,2}[\\w./-]{1,30}: |[\"'”’] (?:is|are) (?:no|not|now) ");

    private static final Pattern MANUAL = Pattern.compile("libcurl-errors|//curl\\.(?:se|haxx\\.se)/");

    private final List<Draft> drafts;
    private final CurlSpeech speech;
    private final PassedOnErrors passedOn;
    private final ErrorNames names;
    private final CurlProcesses processes;
    private final boolean isOneLine;

    ErrorReportReader(List<Draft> drafts, CurlSpeech speech) {
        this.drafts = drafts;
        this.speech = speech;
        this.passedOn = new PassedOnErrors(speech);
        this.names = new ErrorNames(speech.vocabulary());
        this.processes = new CurlProcesses(drafts);
        this.isOneLine = drafts.stream().filter(d -> !d.isBlank()).limit(2).count() == 1;
    }

    /** @param line its number, from 1 */
    Optional<Statement> read(int line, String text) {
        return ABOUT_ERRORS.matcher(text).find() ? Optional.empty() : reported(line, text);
    }

    /** A message that ends nothing, without its marker. */
    Optional<Statement> remark(int line, String text) {
        return ABOUT_ERRORS.matcher(text).find()
                ? Optional.empty()
                : passedOn.remark(text, () -> isCurlNamed(line, text), isOneLine);
    }

    private Optional<Statement> reported(int line, String text) {
        return ErrorReportForms.in(text).stream()
                .flatMap(report -> read(line, text, report).stream())
                .findFirst()
                .or(() -> passedOn(line, text).statement())
                .or(() -> names.in(text, isOneLine)
                        .or(() -> processes.codeIn(line, text))
                        .map(PassedOnErrors::failed))
                .map(statement -> withUrl(statement, text));
    }

    /** In words that name curl, so that it failed whatever the message is. */
    private Optional<Statement> read(int line, String text, ErrorReport report) {
        if (report.code() != null && (report.code() < 1 || report.code() > LAST_CODE)) {
            return Optional.empty();
        }
        PassedOnErrors.Found found = found(line, text);
        Optional<Statement> sentence = Optional.ofNullable(found.sentence()).or(() -> known(report.message()));
        Statement said = sentence.filter(s -> !isCutOff(s))
                .or(() -> wrapped(line, text, found))
                .or(() -> sentence)
                .or(() -> report.code() == null ? found.statement() : bracketed(report, found))
                .orElseGet(() -> speech.failure(
                        report.message().readings().stream().findFirst().orElse("")));
        if (report.retold()) {
            return Optional.of(said.with("words", "program"));
        }
        return Optional.of(report.code() == null ? said : said.with("exitCode", (long) report.code()));
    }

    /** {@code libcurl error: 7 (Couldn't connect to server)} says no more than the code does. */
    private static Optional<Statement> bracketed(ErrorReport report, PassedOnErrors.Found found) {
        return report.message().rest().startsWith("(") ? Optional.ofNullable(found.general()) : Optional.empty();
    }

    private Optional<Statement> known(Passage passage) {
        return passage.readings().stream()
                .flatMap(reading -> speech.knownFailure(reading).stream())
                .findFirst();
    }

    /** Whether a reason is none that is known, as in {@code SSL certificate problem: unable to get loca}. */
    private boolean isCutOff(Statement statement) {
        return statement.fields().get("reason") instanceof String reason
                && !statement.fields().containsKey("errno")
                && speech.vocabulary().libraryError(reason).isEmpty();
    }

    /** A sentence that goes on in the next line: composer breaks lines at the terminal's width, within words. */
    private Optional<Statement> wrapped(int line, String text, PassedOnErrors.Found found) {
        List<String> lines = new ArrayList<>(List.of(text.stripTrailing()));
        for (int i = line;
                i < drafts.size() && i < line + MOST_WRAPPED && !drafts.get(i).isBlank();
                i++) {
            if (found.general() != null) {
                break;
            }
            lines.add(content(i).strip());
            Optional<Statement> sentence = sentence(String.join("", lines))
                    .or(() -> sentence(String.join(" ", lines)))
                    .filter(s -> !isCutOff(s));
            if (sentence.isPresent()) {
                return sentence;
            }
        }
        return Optional.empty();
    }

    private Optional<Statement> sentence(String joined) {
        return Optional.ofNullable(passedOn.in(joined, () -> true, false).sentence());
    }

    /** With what stands in brackets behind a code's general text, also where the line ends within them. */
    private PassedOnErrors.Found passedOn(int line, String text) {
        PassedOnErrors.Found found = found(line, text);
        boolean open =
                found.general() != null && found.sentence() == null && text.lastIndexOf('(') > text.lastIndexOf(')');
        return !open || line >= drafts.size() || !drafts.get(line).isPlain()
                ? found
                : found(line, text.stripTrailing() + ' ' + content(line).strip());
    }

    private PassedOnErrors.Found found(int line, String text) {
        return passedOn.in(text, () -> isCurlNamed(line, text), isOneLine);
    }

    /** Here or just above: {@code Error in curl::curl_fetch_memory(url) :} of R's stands a line before the error. */
    private boolean isCurlNamed(int line, String text) {
        boolean named = CURL_AT_WORK.matcher(text).find();
        for (int i = line - 2; i >= 0 && i >= line - 1 - LINES_NEAR && !named; i--) {
            named = CURL_AT_WORK.matcher(content(i)).find();
        }
        return named;
    }

    private String content(int index) {
        return drafts.get(index).frame().payload();
    }

    /** The URL that the program names beside the error, if it names no other. */
    private static Statement withUrl(Statement statement, String text) {
        Set<String> urls = URL.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(url -> !MANUAL.matcher(url).find())
                .limit(2)
                .collect(Collectors.toSet());
        return urls.size() == 1 ? statement.with("url", urls.iterator().next()) : statement;
    }
}
