package dev.curlexplain.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code source <(curlexplain completion)}: completion for bash and zsh. */
@Command(name = "completion", mixinStandardHelpOptions = true, resourceBundle = "dev.curlexplain.cli.texts")
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private final Terminal terminal;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(AutoComplete.bash("curlexplain", spec.root().commandLine()));
        return ExitCode.EXPLAINED;
    }
}
