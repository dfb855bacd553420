package io.seneschal.documents;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.seneschal.testing.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tests of all modules that name a rule, found where they were compiled to. */
final class RuleTests {

    private RuleTests() {}

    /** Sentences such as {@code domain: Parting › A member › may leave}, by rule. */
    static SortedMap<String, SortedSet<String>> byRule() {
        var byRule = new TreeMap<String, SortedSet<String>>();
        for (var tests : compiledTests().entrySet()) {
            for (var found : new ClassFileImporter().importPath(tests.getValue())) {
                collect(tests.getKey(), found, byRule);
            }
        }
        return byRule;
    }

    private static void collect(String module, JavaClass found, Map<String, SortedSet<String>> byRule) {
        found.tryGetAnnotationOfType(Rule.class).ifPresent(rule -> {
            for (var id : rule.value()) {
                byRule.computeIfAbsent(id, first -> new TreeSet<>())
                        .add(module + ": " + subject(found) + " (all of it)");
            }
        });
        for (var method : found.getMethods()) {
            method.tryGetAnnotationOfType(Rule.class).ifPresent(rule -> {
                for (var id : rule.value()) {
                    byRule.computeIfAbsent(id, first -> new TreeSet<>())
                            .add(module + ": " + subject(found) + " › " + sentence(method));
                }
            });
        }
    }

    /** {@code Parting › A member}: the test class without its ending, and the nested ones inside. */
    private static String subject(JavaClass found) {
        var names = new ArrayList<String>();
        for (var owner = found; owner != null; owner = owner.getEnclosingClass().orElse(null)) {
            names.add(owner.getSimpleName().replaceFirst("(Test|IT)$", ""));
        }
        Collections.reverse(names);
        return names.stream().map(name -> name.replace('_', ' ')).collect(joining(" › "));
    }

    private static String sentence(JavaMethod method) {
        return method.getName().replace('_', ' ');
    }

    /** Directories of compiled tests, by the name of their module. */
    private static SortedMap<String, Path> compiledTests() {
        var directories = new TreeMap<String, Path>();
        for (var module : modules()) {
            var tests = module.resolve("target").resolve("test-classes");
            if (Files.isDirectory(tests)) {
                directories.put(module.getFileName().toString(), tests);
            }
        }
        return directories;
    }

    private static List<Path> modules() {
        try (Stream<Path> below = Files.list(WrittenDocument.PROJECT)) {
            return below.filter(directory -> Files.exists(directory.resolve("pom.xml")))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
