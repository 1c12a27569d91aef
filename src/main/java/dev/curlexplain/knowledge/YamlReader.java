package dev.curlexplain.knowledge;

import dev.curlexplain.knowledge.Node.Place;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** YAML to {@link Node}, every scalar as the text it is; no tags, no aliases, bounded depth and size. */
final class YamlReader {
    private static final int LARGEST = 4 * 1024 * 1024;

    private final String file;
    private final List<String> lines;

    private YamlReader(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    /** @throws KnowledgeException naming file, line and column when it is no YAML */
    static Node read(String file, String text) {
        try {
            Yaml yaml = new Yaml(options());
            yaml.parse(new StringReader(text)).forEach(new EventCheck(file)::check);
            org.yaml.snakeyaml.nodes.Node root = yaml.compose(new StringReader(text));
            if (root == null) {
                throw new KnowledgeException(new Place(file, 1, 1), "the file is empty");
            }
            return new YamlReader(file, text).node(root);
        } catch (MarkedYAMLException e) {
            throw new KnowledgeException(place(file, e.getProblemMark()), "not YAML: " + e.getProblem());
        } catch (ReaderException e) {
            Place at = Place.at(file, text.substring(0, text.offsetByCodePoints(0, e.getPosition())));
            throw new KnowledgeException(
                    at, String.format("the character U+%04X has no place in YAML; take it out", e.getCodePoint()));
        } catch (YAMLException e) {
            throw new KnowledgeException(new Place(file, 0, 0), "not YAML: " + e.getMessage());
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        options.setNestingDepthLimit(EventCheck.DEEPEST);
        options.setCodePointLimit(LARGEST);
        return options;
    }

    private Node node(org.yaml.snakeyaml.nodes.Node node) {
        Place place = place(file, node.getStartMark());
        if (node instanceof ScalarNode scalar) {
            return new Node.Scalar(scalar.getValue(), isBlock(scalar) ? belowHead(place) : place);
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(node(item)));
            return new Node.Sequence(items, place);
        }
        return mapping((MappingNode) node, place);
    }

    private static boolean isBlock(ScalarNode scalar) {
        return scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL
                || scalar.getScalarStyle() == DumperOptions.ScalarStyle.FOLDED;
    }

    /** The text of {@code when: |} begins in the next line, behind its indentation. */
    private Place belowHead(Place head) {
        String first = head.line() < lines.size() ? lines.get(head.line()) : "";
        int indentation = first.length() - first.stripLeading().length();
        return new Place(head.file(), head.line() + 1, indentation + 1);
    }

    private Node mapping(MappingNode mapping, Place place) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place at = place(file, tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new KnowledgeException(at, "a key must be a word");
            }
            if (entries.put(key.getValue(), node(tuple.getValueNode())) != null) {
                throw new KnowledgeException(at, "the key '" + key.getValue() + "' stands twice");
            }
        }
        return new Node.Mapping(entries, place);
    }

    static Place place(String file, Mark mark) {
        return mark == null ? new Place(file, 0, 0) : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
