package dev.curlexplain.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Parts of other views as one text: the rows of a dump, a line and what a mail program broke off it. */
final class JoinedView implements View {
    /** The characters {@code [from, to)} of a view. */
    record Part(View view, int from, int to, String before) {}

    private final List<Part> parts;
    private final int[] starts;
    private final String text;

    /** @param parts with what is to be read before each, which stands nowhere */
    JoinedView(List<Part> parts) {
        this.parts = new ArrayList<>(parts);
        this.starts = new int[parts.size()];
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            Part part = parts.get(i);
            joined.append(part.before());
            starts[i] = joined.length();
            joined.append(part.view().text(), part.from(), part.to());
        }
        this.text = joined.toString();
    }

    @Override
    public String text() {
        return text;
    }

    private int partAt(int index) {
        int found = Arrays.binarySearch(starts, index);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < starts.length && starts[found + 1] == index) {
            found++;
        }
        return found;
    }

    @Override
    public int depth(int index) {
        int k = partAt(index);
        if (k < 0) {
            return 1;
        }
        Part part = parts.get(k);
        int inPart = part.from() + index - starts[k];
        return inPart < part.to() ? part.view().depth(inPart) : 1;
    }

    @Override
    public void places(int start, int end, Places places) {
        for (int k = Math.max(0, partAt(start)); k < starts.length && starts[k] < end; k++) {
            Part part = parts.get(k);
            int from = Math.max(part.from(), part.from() + start - starts[k]);
            int to = Math.min(part.to(), part.from() + end - starts[k]);
            if (from < to) {
                part.view().places(from, to, places);
            }
        }
    }
}
