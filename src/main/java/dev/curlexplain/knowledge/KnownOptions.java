package dev.curlexplain.knowledge;

import dev.curlexplain.command.OptionTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The options of the curl tool, found as curl finds them. */
final class KnownOptions implements OptionTable {
    private final Supplier<Map<String, OptionEntry>> byName;

    /** @param byName read when the first option is looked for */
    KnownOptions(Supplier<Map<String, OptionEntry>> byName) {
        this.byName = byName;
    }

    @Override
    public Optional<Entry> byLongName(String name) {
        String positive = name.startsWith("--no-") && !byName.get().containsKey(name) ? "--" + name.substring(5) : name;
        return Optional.ofNullable(byName.get().get(positive))
                .or(() -> onlyOneBeginningWith(positive))
                .map(o -> new Entry(o.name(), o.argument() != null && positive.length() == name.length()));
    }

    /** curl takes an abbreviation that fits one option only. */
    private Optional<OptionEntry> onlyOneBeginningWith(String beginning) {
        List<OptionEntry> fitting = byName.get().values().stream()
                .filter(o -> o.name().startsWith(beginning) && o.until() == null)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    @Override
    public Optional<Entry> byLetter(char letter) {
        return byName.get().values().stream()
                .filter(o -> o.letter() == letter)
                .findFirst()
                .map(o -> new Entry(o.name(), o.argument() != null));
    }
}
