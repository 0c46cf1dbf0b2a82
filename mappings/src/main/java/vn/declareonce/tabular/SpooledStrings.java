package vn.declareonce.tabular;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Strings in a temporary file of mode 0600, in groups of 64: the memory holds where each group begins, and the groups last used.
 * Deleted on close, and at the end of the JVM at the latest. One thread.
 */
final class SpooledStrings implements SharedStrings {

    private static final int GROUP = 64;
    private static final int CACHED_GROUPS = 1 << 10;
    private static final int CACHED_GROUP_BYTES = 1 << 14;

    private final Path file;
    private final DataOutputStream out;
    private final FileChannel channel;
    private long[] groupStarts = new long[1 << 10];
    private long count;
    private long bytes;
    private final @Nullable String[] @Nullable [] cache = new @Nullable String[CACHED_GROUPS][];
    private final int[] cachedGroup = new int[CACHED_GROUPS];
    private @Nullable String[] lastStrings = new @Nullable String[0];
    private int lastGroup = -1;

    private SpooledStrings(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    static SpooledStrings create(@Nullable Path folder) throws IOException {
        Path file = folder == null
                ? Files.createTempFile("declare-once-strings", ".spool")
                : Files.createTempFile(folder, "declare-once-strings", ".spool");
        file.toFile().deleteOnExit();
        return new SpooledStrings(file);
    }

    void add(String text) throws IOException {
        if (count % GROUP == 0) {
            int group = (int) (count / GROUP);
            groupStarts = group + 1 < groupStarts.length ? groupStarts : Arrays.copyOf(groupStarts, group * 2);
            groupStarts[group] = bytes;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
        bytes += Integer.BYTES + utf8.length;
        count++;
    }

    void finish() throws IOException {
        out.close();
        groupStarts[(int) ((count + GROUP - 1) / GROUP)] = bytes;
    }

    @Override
    public @Nullable String get(long index) {
        if (index < 0 || index >= count) {
            return null;
        }
        int group = (int) (index / GROUP);
        if (group != lastGroup) {
            lastStrings = group(group);
            lastGroup = group;
        }
        return lastStrings[(int) (index % GROUP)];
    }

    private @Nullable String[] group(int group) {
        int slot = group % CACHED_GROUPS;
        @Nullable String[] cached = cache[slot];
        if (cached != null && cachedGroup[slot] == group) {
            return cached;
        }
        long from = groupStarts[group];
        int length = (int) (groupStarts[group + 1] - from);
        @Nullable String[] strings = decode(bytes(from, length));
        if (length <= CACHED_GROUP_BYTES) {
            cache[slot] = strings;
            cachedGroup[slot] = group;
        }
        return strings;
    }

    private ByteBuffer bytes(long from, int length) {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        try {
            while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
                // a read may bring less than asked for
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.flip();
    }

    private static @Nullable String[] decode(ByteBuffer buffer) {
        @Nullable String[] strings = new @Nullable String[GROUP];
        for (int i = 0; buffer.hasRemaining(); i++) {
            int length = buffer.getInt();
            strings[i] = new String(buffer.array(), buffer.position(), length, StandardCharsets.UTF_8);
            buffer.position(buffer.position() + length);
        }
        return strings;
    }

    @Override
    public void close() {
        try {
            out.close();
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
