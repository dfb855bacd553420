package io.seneschal.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;

/** Text in UTF-8, strictly: a wrong byte is refused where it stands and not replaced in silence. */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** @throws UnreadableFile with the line of the first byte that is none of UTF-8 */
    static String decoded(byte[] bytes) {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            throw new UnreadableFile(1 + LineBreaks.in(text.toString()), "not-utf-8");
        }
        return withoutMark(text.toString());
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
