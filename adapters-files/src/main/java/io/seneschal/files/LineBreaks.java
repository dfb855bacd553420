package io.seneschal.files;

import java.util.regex.Pattern;

/** Counts line breaks as the systems write them: LF, CR LF or CR. */
final class LineBreaks {

    private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");

    private LineBreaks() {}

    static long in(String text) {
        return BREAK.matcher(text).results().count();
    }
}
