package io.seneschal.documents;

import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file of which so many bytes are read, and one that has more is refused: whoever reads it holds what it says. */
final class BoundedFile extends FilterInputStream {

    private long left;

    BoundedFile(InputStream file, long most) {
        super(file);
        left = most;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        var some = super.read(into, from, most);
        count(Math.max(0, some));
        return some;
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw new UnreadableFile(1, "file-too-large");
        }
    }
}
