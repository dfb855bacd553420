import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes down what is peculiar to this build, in twelve digits: of another build any class is another one, or none. All its
 * files are of the same instant, so that whoever builds the same gets the same, and nothing else tells two builds apart.
 *
 * <p>Run by the build, with the program on the class path: {@code java Fingerprint.java TARGET ALSO…}, where the latter are
 * what is in the program as well, and what says how it is put together and started.
 */
final class Fingerprint {

    private static final int DIGITS = 12;

    private Fingerprint() {}

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        var parts = new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        parts.addAll(List.of(arguments).subList(1, arguments.length));
        try (var all = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            for (var part : parts) {
                for (var file : filesOf(Path.of(part))) {
                    Files.copy(file, all);
                }
            }
        }
        var target = Path.of(arguments[0]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS) + "\n");
    }

    private static List<Path> filesOf(Path part) throws IOException {
        try (var files = Files.walk(part)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
