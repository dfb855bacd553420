package io.seneschal.documents;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** A line of text as it is set on paper, from left to right, whichever way its scripts are read. */
final class VisualText {

    private static final String MIRRORED = "()[]{}<>«»‹›";

    private VisualText() {}

    /** What is to be set, one character after the other. */
    static String of(String line) {
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            return line;
        }
        var bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var levels = new byte[bidi.getRunCount()];
        var runs = new Object[bidi.getRunCount()];
        for (var run = 0; run < runs.length; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            runs[run] = inDirection(line.substring(bidi.getRunStart(run), bidi.getRunLimit(run)), levels[run]);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        var visual = new StringBuilder();
        for (var run : runs) {
            visual.append(run);
        }
        return visual.toString();
    }

    private static String inDirection(String run, byte level) {
        return level % 2 == 0 ? run : reversed(ArabicLetters.joined(run));
    }

    /** From the last to the first, marks staying behind the letter they belong to. */
    private static String reversed(String text) {
        var clusters = new ArrayList<String>();
        text.codePoints().forEach(character -> {
            if (isMark(character) && !clusters.isEmpty()) {
                clusters.set(clusters.size() - 1, clusters.getLast() + Character.toString(character));
            } else {
                clusters.add(Character.toString(mirrored(character)));
            }
        });
        return String.join("", clusters.reversed());
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    private static int mirrored(int character) {
        var place = MIRRORED.indexOf(character);
        return place < 0 ? character : MIRRORED.charAt(place ^ 1);
    }

    static List<Integer> characters(String text) {
        return text.codePoints().boxed().toList();
    }
}
