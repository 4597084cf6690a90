package co.cosmeticos.product.productimport;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.UUID;

/** Input stream over the stored chunks of a file; holds one chunk at a time in memory. */
final class ChunkStream extends InputStream {

    private final Imports imports;
    private final UUID id;
    private InputStream chunk = InputStream.nullInputStream();
    private int position;

    ChunkStream(Imports imports, UUID id) {
        this.imports = imports;
        this.id = id;
    }

    @Override
    public int read() throws java.io.IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws java.io.IOException {
        if (length == 0) {
            return 0;
        }
        var some = chunk.read(buffer, offset, length);
        while (some < 0) {
            var next = imports.chunk(id, position);
            if (next.isEmpty()) {
                return -1;
            }
            position++;
            chunk = new ByteArrayInputStream(next.get());
            some = chunk.read(buffer, offset, length);
        }
        return some;
    }
}
