import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Brings the classes of a library that was compiled for Java 5 to a format that Java can keep in its cache for quick
 * starts: picocli's were loaded and verified anew at each command. What they do stays as it is.
 *
 * <p>Run by the build, with the library on the class path: {@code java RaiseClassFiles.java NAME TARGET}.
 */
final class RaiseClassFiles {

    /** The first format whose classes say what the verifier would have to find out; older ones are not kept. */
    private static final int KEPT_FROM = Opcodes.V1_6;

    private static final int RAISED_TO = Opcodes.V17;
    private static final int MAJOR_VERSION = 7;

    /** The library's licence asks for it. */
    private static final String NOTICE = "The build of Seneschal changed these class files from the format of Java 5 to"
            + " that of Java 17, and nothing else.\n";

    private RaiseClassFiles() {}

    public static void main(String[] arguments) throws IOException {
        var library = onClassPath(arguments[0]);
        var target = Path.of(arguments[1], library.getFileName().toString());
        Files.createDirectories(target.getParent());
        try (var in = new JarFile(library.toFile());
                var classes = new URLClassLoader(new URL[] {url(library)});
                var out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var entry : Collections.list(in.entries())) {
                var copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(raised(in.getInputStream(entry).readAllBytes(), entry.getName(), classes));
                out.closeEntry();
            }
            out.putNextEntry(new ZipEntry("META-INF/CHANGES-BY-SENESCHAL"));
            out.write(NOTICE.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
    }

    private static Path onClassPath(String name) {
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Path.of(part).getFileName().toString().matches(name + "-[0-9.]+\\.jar")) {
                return Path.of(part);
            }
        }
        throw new IllegalArgumentException(name + " is not on the class path");
    }

    private static URL url(Path library) throws MalformedURLException {
        return library.toUri().toURL();
    }

    private static byte[] raised(byte[] bytes, String name, ClassLoader classes) {
        if (!name.endsWith(".class") || bytes[MAJOR_VERSION] >= KEPT_FROM) {
            return bytes;
        }
        var writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return classes;
            }
        };
        new ClassReader(bytes).accept(new Raising(writer), 0);
        return writer.toByteArray();
    }

    private static final class Raising extends ClassVisitor {

        Raising(ClassWriter writer) {
            super(Opcodes.ASM9, writer);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            super.visit(RAISED_TO, access, name, signature, parent, interfaces);
        }

        /** Subroutines, which compilers of that time made of {@code finally}, are not allowed any more. */
        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            var method = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new JSRInlinerAdapter(method, access, name, descriptor, signature, exceptions);
        }
    }
}
