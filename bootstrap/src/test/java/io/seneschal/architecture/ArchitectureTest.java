package io.seneschal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.seneschal.application.UseCases;
import io.seneschal.testing.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the architecture are kept, and awake: each is shown to object to a trespasser. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.seneschal");

    @ParameterizedTest
    @EnumSource
    void is_kept(ArchitectureRule rule) {
        rule.rule.check(PRODUCT);
    }

    @ParameterizedTest
    @EnumSource
    void is_awake(ArchitectureRule rule) {
        var trespassers = new ClassFileImporter().importClasses(rule.trespassers);

        assertThat(rule.rule.evaluate(trespassers).hasViolation()).isTrue();
    }

    @Test
    void all_modules_are_looked_at() {
        assertThat(Stream.of("domain", "application", "persistence", "rest", "cli", "files", "mail", "security"))
                .allMatch(module -> PRODUCT.stream()
                        .anyMatch(found -> found.getPackageName().startsWith("io.seneschal." + module)));
        assertThat(PRODUCT.stream().map(found -> found.getPackageName()))
                .noneMatch(name -> name.contains("trespassing"));
    }

    @Test
    @Rule("API-4")
    void every_use_case_is_behind_a_path_of_the_rest_interface() {
        var opened = PRODUCT.stream()
                .filter(found -> found.getPackageName().startsWith("io.seneschal.rest"))
                .flatMap(found -> found.getDirectDependenciesFromSelf().stream())
                .filter(on -> on.getOriginClass() != on.getTargetClass())
                .map(on -> on.getTargetClass().getName())
                .collect(toSet());

        assertThat(UseCases.class.getRecordComponents())
                .extracting(useCase -> useCase.getType().getName())
                .allSatisfy(useCase -> assertThat(opened).contains(useCase));
    }

    @Test
    @Rule("NOT-3")
    void nothing_calls_out_but_what_sends_mail_and_what_asks_for_payments() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.seneschal.mail..", "io.seneschal.payment..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net.ssl..", "jakarta.mail..", "io.helidon.webclient..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(URL|URLConnection|HttpURLConnection|Socket|DatagramSocket)")
                .because("whoever runs it decides whom it speaks to")
                .check(PRODUCT);
    }

    @Test
    void use_cases_are_known_by_their_names() {
        assertThat(UseCases.class.getRecordComponents())
                .allMatch(useCase -> Conditions.GERUND
                        .matcher(useCase.getType().getSimpleName())
                        .matches());
    }
}
