package dev.curlexplain.cli;

import dev.curlexplain.phrase.Language;
import java.util.List;
import java.util.Map;

/** Which language is asked for: {@code --lang}, else the locale of the environment. */
final class Languages {
    private Languages() {}

    static Language asked(List<String> arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--lang") && i + 1 < arguments.size()) {
                return named(arguments.get(i + 1));
            }
            if (argument.startsWith("--lang=")) {
                return named(argument.substring("--lang=".length()));
            }
            if (argument.equals("--")) {
                break;
            }
        }
        return ofEnvironment(environment);
    }

    /** The first of these that is set decides, as POSIX has it for messages. */
    private static Language ofEnvironment(Map<String, String> environment) {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("ko") ? Language.KO : Language.EN;
            }
        }
        return Language.EN;
    }

    private static Language named(String name) {
        return name.equalsIgnoreCase("ko") ? Language.KO : Language.EN;
    }
}
