package io.seneschal.files;

import io.seneschal.application.shared.FileContent;
import io.seneschal.application.support.FileTypes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells files by how they begin, with Tika's collection of beginnings; the names of files are not asked. */
public final class TikaFileTypes implements FileTypes {

    @Override
    public String mediaType(FileContent file) {
        try (var stream = new BufferedInputStream(file.open())) {
            return Beginnings.ALL.detect(stream, new Metadata()).getBaseType().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Optional<Long> pixels(FileContent picture) {
        try (var stream = new MemoryCacheImageInputStream(picture.open())) {
            var readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? pixels(readers.next(), stream) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of its header; whatever a reader throws at what is no picture after all, it is none. */
    private static Optional<Long> pixels(ImageReader reader, ImageInputStream stream) {
        try {
            reader.setInput(stream, true, true);
            return Optional.of((long) reader.getWidth(0) * reader.getHeight(0));
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** Read with the first question: that takes a second, and most runs of the program ask none. */
    private static final class Beginnings {
        static final MimeTypes ALL = MimeTypes.getDefaultMimeTypes();
    }
}
