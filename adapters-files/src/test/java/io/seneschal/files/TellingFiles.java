package io.seneschal.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.shared.FileContent;
import io.seneschal.testing.Rule;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("SUP-12")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingFiles {

    static final int WHERE_A_PNG_TELLS_ITS_SIZE = 16;

    final TikaFileTypes types = new TikaFileTypes();

    static FileContent file(byte[] content) {
        return new FileContent() {
            @Override
            public long bytes() {
                return content.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpg, image/jpeg", "gif, image/gif"})
    void pictures_are_told_by_their_content_and_measured_by_their_header(String format, String type)
            throws IOException {
        var picture = picture(format, 30, 20);

        assertThat(types.mediaType(file(picture))).isEqualTo(type);
        assertThat(types.pixels(file(picture))).contains(600L);
        assertThat(types.pixels(file(Arrays.copyOf(picture, 20)))).isEmpty();
    }

    @Test
    void a_picture_that_would_fill_the_memory_is_measured_without_being_decoded() throws IOException {
        var bomb = picture("png", 1, 1);
        ByteBuffer.wrap(bomb)
                .putInt(WHERE_A_PNG_TELLS_ITS_SIZE, 2_000_000_000)
                .putInt(WHERE_A_PNG_TELLS_ITS_SIZE + Integer.BYTES, 2_000_000_000);

        assertThat(types.pixels(file(bomb))).contains(4_000_000_000_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T12:00:00Z ERROR it broke\n\tat Somewhere.java:7\n",
                "{\"level\":\"error\"}",
                "127.0.0.1 - - [01/Mar/2026] \"GET / HTTP/1.1\" 500",
                "🚀 grüezi"
            })
    void texts_are_texts(String text) {
        assertThat(types.mediaType(file(text.getBytes(UTF_8)))).isEqualTo("text/plain");
    }

    @Test
    void mails_are_told_by_their_headers() {
        var mail = "From: ada@example.org\r\nTo: bob@example.org\r\nSubject: Hello\r\n\r\nHello Bob\r\n";

        assertThat(types.mediaType(file(mail.getBytes(UTF_8)))).isEqualTo("message/rfc822");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "\n <!DOCTYPE html>\n<p>Hello",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "#!/bin/sh\nrm -rf /",
                "%PDF-1.7"
            })
    void pages_scripts_and_documents_are_neither_pictures_nor_texts(String text) {
        assertThat(types.mediaType(file(text.getBytes(ISO_8859_1))))
                .isNotIn("image/png", "image/jpeg", "image/gif", "text/plain", "message/rfc822");
        assertThat(types.pixels(file(text.getBytes(ISO_8859_1)))).isEmpty();
    }

    @Test
    void archives_are_no_texts() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.txt"));
            zip.write(new byte[1 << 20]);
        }

        assertThat(types.mediaType(file(bytes.toByteArray()))).isEqualTo("application/zip");
        assertThat(types.mediaType(file(new byte[] {0, 1, 2, 3}))).isEqualTo("application/octet-stream");
    }
}
