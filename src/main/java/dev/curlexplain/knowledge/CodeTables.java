package dev.curlexplain.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Two files for one table of codes: {@code codes/errno.yaml} of the build and of the user. */
final class CodeTables {
    private CodeTables() {}

    /** The later table's codes, then those of the one before that it does not name. */
    static RawEntry onTop(RawEntry before, RawEntry later) {
        return new RawEntry(
                later.kind(),
                later.id(),
                later.keys(),
                () -> onTop(before.node().get(), later.node().get()));
    }

    private static Node onTop(Node before, Node later) {
        Fields own = Fields.of(later);
        Fields rest = Fields.of(before);
        Set<String> replaced = own.items("codes").stream().map(CodeTables::name).collect(Collectors.toSet());
        List<Node> codes = new ArrayList<>(own.items("codes"));
        rest.items("codes").stream().filter(c -> !replaced.contains(name(c))).forEach(codes::add);
        List<Node> sources = new ArrayList<>(own.items("sources"));
        sources.addAll(rest.items("sources"));
        Map<String, Node> table = new LinkedHashMap<>();
        table.put("title", own.node("title"));
        table.put("sources", new Node.Sequence(sources, later.place()));
        table.put("codes", new Node.Sequence(codes, later.place()));
        return new Node.Mapping(table, later.place());
    }

    private static String name(Node code) {
        return Fields.of(code).text("name");
    }
}
