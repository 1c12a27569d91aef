package dev.curlexplain.knowledge;

import dev.curlexplain.knowledge.RawEntry.Key;
import dev.curlexplain.knowledge.RawEntry.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The knowledge base as one resource: an index (kind, id, keys, place in the blob) and the blob, each
 * entry as JSON. Opening it reads the index; an entry is parsed when it is asked for.
 */
final class CompiledKnowledge {
    private static final int FORMAT = 0x6b620001;

    private CompiledKnowledge() {}

    static byte[] write(List<RawEntry> entries) {
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(index)) {
            out.writeInt(FORMAT);
            out.writeInt(entries.size());
            for (RawEntry entry : entries) {
                byte[] json = JsonNodes.write(entry.node().get());
                out.writeByte(entry.kind().ordinal());
                writeText(out, entry.id());
                out.writeShort(entry.keys().size());
                for (Key key : entry.keys()) {
                    writeText(out, key.area());
                    writeText(out, key.pattern());
                }
                out.writeInt(blob.size());
                out.writeInt(json.length);
                blob.write(json);
            }
            out.write(blob.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return index.toByteArray();
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    static List<RawEntry> read(InputStream resource) {
        try {
            byte[] all = resource.readAllBytes();
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
            if (in.readInt() != FORMAT) {
                throw new IOException("the knowledge resource is of another version");
            }
            return readIndex(in, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RawEntry> readIndex(DataInputStream in, byte[] all) throws IOException {
        int size = in.readInt();
        List<Kind> kinds = new ArrayList<>(size);
        List<String> ids = new ArrayList<>(size);
        List<List<Key>> keys = new ArrayList<>(size);
        int[] offsets = new int[size];
        int[] lengths = new int[size];
        for (int i = 0; i < size; i++) {
            kinds.add(Kind.values()[in.readByte()]);
            ids.add(readText(in));
            keys.add(readKeys(in));
            offsets[i] = in.readInt();
            lengths[i] = in.readInt();
        }
        int blob = all.length - in.available();
        List<RawEntry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int offset = blob + offsets[i];
            int length = lengths[i];
            entries.add(new RawEntry(kinds.get(i), ids.get(i), keys.get(i), () -> JsonNodes.read(all, offset, length)));
        }
        return entries;
    }

    private static List<Key> readKeys(DataInputStream in) throws IOException {
        int size = in.readUnsignedShort();
        List<Key> keys = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String area = readText(in);
            keys.add(new Key(area, readText(in)));
        }
        return keys;
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
