package dev.curlexplain.event;

import dev.curlexplain.command.CommandLine;
import dev.curlexplain.command.CommandLineReader;
import dev.curlexplain.command.OptionTable;
import dev.curlexplain.transcript.Line;
import dev.curlexplain.transcript.Transcript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Transcript to events. Thread-safe: each thread gets parsers of its own. */
public final class EventReader {
    /**
     * What a transcript states.
     *
     * @param lines every line once, in order
     * @param commands the curl commands found in it
     */
    public record Result(List<EventLine> lines, List<CommandLine> commands) {
        public List<Event> events() {
            return lines.stream().flatMap(l -> l.events().stream()).toList();
        }
    }

    private final CommandLineReader commandReader;
    private final ThreadLocal<Parsers> parsers;

    /** The grammars with their caches, one set a thread. */
    private record Parsers(FrameReader frames, HeaderReader headers, CurlSpeech speech) {}

    public EventReader(Vocabulary vocabulary, OptionTable options) {
        commandReader = new CommandLineReader(options);
        parsers = ThreadLocal.withInitial(() -> new Parsers(
                new FrameReader(), new HeaderReader(), new CurlSpeech(new MessageReader(vocabulary), vocabulary)));
    }

    public Result read(Transcript transcript) {
        List<EventLine> lines = new ArrayList<>(transcript.lines().size());
        List<CommandLine> commands = new ArrayList<>();
        for (List<Line> log : logs(transcript)) {
            read(log, lines, commands);
        }
        lines.sort(Comparator.comparingInt(l -> l.line().number()));
        commands.sort(Comparator.comparingInt(CommandLine::line));
        List<EventLine> told = CurlEvidence.isIn(lines)
                ? lines
                : lines.stream().map(CurlEvidence::withdraw).toList();
        return new Result(List.copyOf(told), List.copyOf(commands));
    }

    /** One, where no streams are mixed. */
    private static Collection<List<Line>> logs(Transcript transcript) {
        return transcript.lines().stream()
                .collect(Collectors.groupingBy(Line::stream, TreeMap::new, Collectors.toList()))
                .values();
    }

    private void read(List<Line> log, List<EventLine> lines, List<CommandLine> commands) {
        Parsers own = parsers.get();
        List<Draft> drafts = BrokenLines.join(Draft.of(log, own.frames()), own.frames(), own.speech());
        LineClassifier classifier = new LineClassifier(drafts, own.frames(), own.headers(), own.speech());
        List<EventLine> prints = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            prints.add(classifier.classify(i));
        }
        lines.addAll(joined(prints));
        commands.addAll(commands(drafts, prints));
    }

    /** Several prints in one line are one line again. */
    private static List<EventLine> joined(List<EventLine> prints) {
        List<EventLine> lines = new ArrayList<>(prints.size());
        for (int from = 0, to; from < prints.size(); from = to) {
            to = from + 1;
            while (to < prints.size()
                    && prints.get(to).line() == prints.get(from).line()) {
                to++;
            }
            lines.add(EventLine.of(prints.subList(from, to)));
        }
        return lines;
    }

    /** Lines of a command that goes over several lines stand next to each other. */
    private List<CommandLine> commands(List<Draft> drafts, List<EventLine> prints) {
        List<CommandLine> commands = new ArrayList<>();
        List<Draft> pending = new ArrayList<>();
        for (int i = 0; i < prints.size(); i++) {
            EventLine print = prints.get(i);
            boolean command = print.kind() == LineKind.COMMAND;
            if (!pending.isEmpty() && (!command || print.events().stream().anyMatch(e -> e.is("command.curl")))) {
                read(pending, commands);
            }
            if (command) {
                pending.add(drafts.get(i));
            }
        }
        read(pending, commands);
        return List.copyOf(commands);
    }

    private void read(List<Draft> pending, List<CommandLine> commands) {
        if (!pending.isEmpty()) {
            String text = pending.stream().map(Draft::content).collect(Collectors.joining("\n"));
            commandReader.read(pending.get(0).number(), text).ifPresent(commands::add);
            pending.clear();
        }
    }
}
