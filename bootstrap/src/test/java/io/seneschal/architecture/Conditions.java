package io.seneschal.architecture;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.seneschal.domain.shared.Actor;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What architecture rules ask for that the library has no word for. */
final class Conditions {

    /** How use cases are named: {@code InvitingMembers}, {@code SigningUp}. */
    static final Pattern GERUND = Pattern.compile("[A-Z][a-z]+ing([A-Z]\\w*)?");

    private Conditions() {}

    /** Reactions such as sending notices are none: nobody asked for them, they follow from what happened. */
    static boolean isUseCase(JavaClass found) {
        return GERUND.matcher(found.getSimpleName()).matches()
                && !found.isInterface()
                && found.isTopLevelClass()
                && !found.getPackageName().endsWith(".notice");
    }

    static ArchCondition<JavaClass> beConstructedByOneDomainClassAtMost() {
        return new ArchCondition<>("be constructed by one domain class at most") {
            @Override
            public void check(JavaClass refusal, ConditionEvents events) {
                var speakers = constructorsOf(refusal);
                speakers.removeIf(name -> !name.startsWith("io.seneschal.domain."));
                events.add(new SimpleConditionEvent(
                        refusal, speakers.size() <= 1, refusal.getSimpleName() + " is said by " + speakers));
            }
        };
    }

    static ArchCondition<JavaClass> beConstructedOnlyBy(Class<?> owner) {
        return new ArchCondition<>("be constructed only by " + owner.getSimpleName()) {
            @Override
            public void check(JavaClass made, ConditionEvents events) {
                var makers = constructorsOf(made);
                makers.remove(owner.getName());
                events.add(new SimpleConditionEvent(
                        made, makers.isEmpty(), made.getSimpleName() + " is also made by " + makers));
            }
        };
    }

    private static Set<String> constructorsOf(JavaClass made) {
        return made.getConstructorCallsToSelf().stream()
                .map(call -> call.getOriginOwner().getName())
                .filter(name -> !name.equals(made.getName()))
                .collect(toCollection(TreeSet::new));
    }

    /** An actor, or something that tells whose it is, such as a fresh login. */
    static ArchCondition<JavaMethod> haveFirstWhoActs() {
        return new ArchCondition<>("have a first parameter that tells who acts") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                events.add(new SimpleConditionEvent(
                        method, !parameters.isEmpty() && tellsWhoActs(parameters.getFirst()), method.getFullName()));
            }
        };
    }

    private static boolean tellsWhoActs(JavaClass type) {
        return type.isAssignableTo(Actor.class)
                || type.tryGetMethod("actor")
                        .filter(told -> told.getRawReturnType().isAssignableTo(Actor.class))
                        .isPresent();
    }

    static ArchCondition<JavaMethod> haveFirst(Class<?> type) {
        return new ArchCondition<>("have a first parameter of the type " + type.getSimpleName()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                events.add(new SimpleConditionEvent(
                        method,
                        !parameters.isEmpty() && parameters.getFirst().isAssignableTo(type),
                        method.getFullName()));
            }
        };
    }

    static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return new ArchCondition<>("lie in a package that is null-marked") {
            @Override
            public void check(JavaClass found, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        found,
                        found.getPackage().isAnnotatedWith(NullMarked.class),
                        found.getPackageName() + " has no package-info with @NullMarked"));
            }
        };
    }

    /** Depends on a library, without lying where that library belongs. */
    static ArchCondition<JavaClass> dependOutside(String library, String home) {
        var ofLibrary = PackageMatcher.of(library);
        var atHome = PackageMatcher.of(home);
        return new ArchCondition<>("depend on " + library + " outside " + home) {
            @Override
            public void check(JavaClass found, ConditionEvents events) {
                var depends = found.getDirectDependenciesFromSelf().stream()
                        .anyMatch(on -> ofLibrary.matches(on.getTargetClass().getPackageName()));
                events.add(new SimpleConditionEvent(
                        found, depends && !atHome.matches(found.getPackageName()), found.getName() + " on " + library));
            }
        };
    }
}
