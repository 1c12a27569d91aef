package dev.curlexplain.conversation;

import dev.curlexplain.command.CommandLine;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.LineKind;
import java.util.List;
import java.util.Optional;

/** Reads whom a transfer was meant for from its command and its lines. */
final class TargetReader {
    private final TargetDraft draft = new TargetDraft();

    private TargetReader() {}

    static Target read(List<Event> events, Optional<CommandLine> command) {
        return new TargetReader().target(events, command);
    }

    private Target target(List<Event> events, Optional<CommandLine> command) {
        command.ifPresent(c -> readCommand(c, events));
        readLines(events);
        readReportedUrl(events);
        command.ifPresent(c -> leaveForUnseen(events, c));
        guessScheme(events);
        if (draft.url == null && command.isEmpty() && !(draft.portUntold && draft.port == null)) {
            draft.url =
                    AskedUrl.of(events, draft.scheme, draft.host, draft.port).orElse(null);
        }
        return draft.target();
    }

    private void readLines(List<Event> events) {
        TargetEvents lines = new TargetEvents(draft);
        Optional<Event> unasked = UnaskedRedirect.in(events);
        events.stream().filter(e -> unasked.filter(u -> u == e).isEmpty()).forEach(lines::read);
    }

    /** A redirect that nothing but the failure shows leads away from the URL's host. */
    private void leaveForUnseen(List<Event> events, CommandLine command) {
        if (isRedirectedUnseen(command, events)) {
            forgetUrlsHost();
        }
        if (draft.proxy == null && !draft.connectedElsewhere) {
            UnseenRedirect.in(events, command, draft.host, draft.port).ifPresent(this::redirected);
        }
    }

    private void readCommand(CommandLine command, List<Event> events) {
        for (String name : List.of("--proxy", "--socks5-hostname", "--socks5", "--socks4a", "--socks4", "--preproxy")) {
            command.option(name)
                    .map(CommandLine.Option::value)
                    .ifPresent(value -> draft.proxy = TargetDraft.withoutCredentials(value));
        }
        CommandUrl.of(command.urls(), events).ifPresent(draft::readUrl);
    }

    /** {@code fatal: unable to access 'https://a.test/x.git/': ...}: the URL that a program names beside libcurl's error. */
    private void readReportedUrl(List<Event> events) {
        Optional<String> reported = events.stream()
                .filter(e -> e.kind() == LineKind.ERROR)
                .flatMap(e -> e.text("url").stream())
                .findFirst();
        if (draft.url == null) {
            reported.filter(u -> draft.host == null || isOfHost(u)).ifPresent(draft::readUrl);
        }
    }

    private boolean isOfHost(String text) {
        return Url.of(text).filter(u -> draft.host.equalsIgnoreCase(u.host())).isPresent();
    }

    /** A redirect led from http:// to where TLS is spoken, and nothing shows where that is. */
    private boolean isRedirectedUnseen(CommandLine command, List<Event> events) {
        return "http".equals(draft.scheme)
                && command.has("--location")
                && draft.proxy == null
                && SpokenProtocol.isTlsWithoutLines(events);
    }

    private void forgetUrlsHost() {
        draft.scheme = "https";
        draft.host = null;
        draft.port = null;
    }

    private void redirected(Event failure) {
        draft.url = null;
        draft.scheme = null;
        draft.host = null;
        draft.port = null;
        draft.named(failure);
    }

    private void guessScheme(List<Event> events) {
        if (draft.host == null) {
            return;
        }
        if (draft.scheme == null) {
            draft.scheme = SpokenProtocol.of(events).scheme(draft.port);
        }
        if (draft.port == null && !draft.portUntold) {
            draft.port = Url.usualPort(draft.scheme);
        }
    }
}
