package dev.curlexplain.knowledge;

import java.util.List;
import java.util.Map;

/** A piece of a knowledge file, YAML or compiled, with the place it stands at. */
public sealed interface Node {
    Place place();

    /**
     * @param file name as the user gave it
     * @param line from 1; 0 when not known
     * @param column from 1; 0 when not known
     */
    record Place(String file, int line, int column) {
        static final Place COMPILED = new Place("(compiled)", 0, 0);

        /** Behind the text that stands before it. */
        static Place at(String file, String before) {
            int feed = before.lastIndexOf('\n');
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            return new Place(file, line, before.length() - feed);
        }

        @Override
        public String toString() {
            return line == 0 ? file : file + ':' + line + ':' + column;
        }
    }

    record Scalar(String text, Place place) implements Node {}

    record Sequence(List<Node> items, Place place) implements Node {}

    record Mapping(Map<String, Node> entries, Place place) implements Node {}
}
