package io.seneschal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveRawType;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.seneschal.architecture.Conditions.beConstructedByOneDomainClassAtMost;
import static io.seneschal.architecture.Conditions.beConstructedOnlyBy;
import static io.seneschal.architecture.Conditions.haveFirst;
import static io.seneschal.architecture.Conditions.haveFirstWhoActs;
import static io.seneschal.architecture.Conditions.lieInANullMarkedPackage;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import io.seneschal.application.mailbox.Credentials;
import io.seneschal.application.mailbox.VerifyingDevicePasswords;
import io.seneschal.application.trespassing.CountsRequests;
import io.seneschal.application.trespassing.ForgettingWhoAsks;
import io.seneschal.application.trespassing.KnowsAnAdapter;
import io.seneschal.application.trespassing.LetsDevicesIn;
import io.seneschal.application.trespassing.Strays;
import io.seneschal.domain.firstcircle.Hen;
import io.seneschal.domain.mailbox.DevicePassword;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.Staffing;
import io.seneschal.domain.organisation.StaffsByItself;
import io.seneschal.domain.secondcircle.Egg;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.trespassing.AsksTheTime;
import io.seneschal.domain.trespassing.Changeable;
import io.seneschal.domain.trespassing.GossipTold;
import io.seneschal.domain.trespassing.KnowsALibrary;
import io.seneschal.domain.trespassing.SaysNoElsewhere;
import io.seneschal.domain.trespassing.ThingManager;
import io.seneschal.persistence.InMemoryStores;
import io.seneschal.rest.trespassing.KnowsPersistence;
import io.seneschal.rest.trespassing.PrintsItself;
import io.seneschal.rest.trespassing.SpeaksToTheDatabase;
import java.util.Collection;
import java.util.Set;

/** The rules of the architecture, why each exists, and who would break it. */
enum ArchitectureRule {
    THE_DOMAIN_KNOWS_NOTHING_BUT_THE_LANGUAGE(
            classes()
                    .that()
                    .resideInAPackage("io.seneschal.domain..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.seneschal.domain..",
                            "java.lang..",
                            "java.util..",
                            "java.time..",
                            "java.text..",
                            "java.nio.charset..",
                            "org.jspecify..")
                    .because("a rule of the business outlives every library"),
            KnowsALibrary.class),

    THE_DOMAIN_AND_THE_APPLICATION_ARE_TOLD_THE_TIME_AND_THE_DICE(
            noClasses()
                    .that()
                    .resideInAnyPackage("io.seneschal.domain..", "io.seneschal.application..")
                    .should()
                    .callMethodWhere(describe(
                            "asks for the time or rolls dice",
                            call -> Set.of("now", "randomUUID", "random", "currentTimeMillis", "nanoTime")
                                            .contains(call.getName())
                                    && call.getTargetOwner().getPackageName().startsWith("java.")))
                    .because("the thirtieth day of an invitation must be testable on any day"),
            AsksTheTime.class),

    THE_APPLICATION_KNOWS_THE_DOMAIN_AND_INJECT(
            classes()
                    .that()
                    .resideInAPackage("io.seneschal.application..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.seneschal.application..",
                            "io.seneschal.domain..",
                            "java..",
                            "jakarta.inject..",
                            "org.jspecify..")
                    .because("every door leads to the same use cases, and every store serves them"),
            KnowsAnAdapter.class),

    ADAPTERS_DO_NOT_KNOW_EACH_OTHER(
            slices().matching("io.seneschal.(persistence|rest|cli|documents|files|mail|payment|security)..")
                    .should()
                    .notDependOnEachOther()
                    .because("each can be replaced alone"),
            KnowsPersistence.class,
            InMemoryStores.class),

    CONCEPTS_FORM_NO_CIRCLE(
            slices().matching("io.seneschal.(*).(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("whoever reads one concept need not read them all"),
            Hen.class,
            Egg.class),

    EVERY_NO_IS_SAID_IN_ONE_PLACE(
            classes()
                    .that()
                    .areAssignableTo(Refusal.class)
                    .and()
                    .doNotHaveModifier(JavaModifier.ABSTRACT)
                    .should(beConstructedByOneDomainClassAtMost())
                    .because("a rule with two homes has no home"),
            SaysNoElsewhere.class,
            SaysNoElsewhere.Again.class,
            SaysNoElsewhere.Never.class),

    ONLY_AN_ORGANISATION_DECIDES_ABOUT_ITS_PEOPLE(
            classes()
                    .that()
                    .areAssignableTo(Staffing.class)
                    .should(beConstructedOnlyBy(Organisation.class))
                    .because("a membership changed past its organisation could leave it headless"),
            Staffing.class,
            StaffsByItself.class),

    EVERY_USE_CASE_NAMES_ITS_ACTOR_FIRST(
            methods()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("io.seneschal.application..")
                    .and()
                    .areDeclaredInClassesThat(describe("are use cases", Conditions::isUseCase))
                    .should(haveFirstWhoActs())
                    .because("an act nobody can be asked about can be neither allowed nor audited"),
            ForgettingWhoAsks.class),

    A_DEVICE_S_PASSWORD_OPENS_MAIL_AND_NOTHING_ELSE(
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(VerifyingDevicePasswords.class)
                    .should()
                    .callMethod(Credentials.class, "behind", Collection.class)
                    .orShould()
                    .callMethod(DevicePassword.class, "read", String.class)
                    .because("whoever finds it in a mail program must not find more behind it"),
            LetsDevicesIn.class),

    EVERY_LOOKUP_STAYS_IN_ITS_ORGANISATION(
            methods()
                    .that()
                    .haveNameMatching("get|find")
                    .and()
                    .areDeclaredInClassesThat()
                    .areInterfaces()
                    .and()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage("io.seneschal.application.organisation", "io.seneschal.application.trespassing")
                    .should(haveFirst(OrganisationId.class))
                    .because("a thing of another organisation is unknown here, not forbidden"),
            Strays.class),

    EVENTS_HOLD_NOTHING_PERSONAL(
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAssignableTo(DomainEvent.class)
                    .should(haveRawType(describe(
                            "are personal or secret",
                            type -> type.getPackageName().startsWith("io.seneschal.domain")
                                    && Set.of(
                                                    "EmailAddress",
                                                    "PersonName",
                                                    "PhoneNumber",
                                                    "PreferredLocale",
                                                    "User",
                                                    "Offer",
                                                    "PostalAddress",
                                                    "PasswordHash",
                                                    "SecretHash",
                                                    "OneTimeSecret",
                                                    "NewPassword")
                                            .contains(type.getSimpleName()))))
                    .because("the trail stays when a person goes"),
            GossipTold.class),

    EACH_TECHNOLOGY_HAS_ITS_ADAPTER(
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "io.seneschal.rest..",
                            "io.seneschal.cli..",
                            "io.seneschal.files..",
                            "io.seneschal.mail..",
                            "io.seneschal.payment..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jdbi..", "org.h2..", "org.flywaydb..", "org.postgresql..", "java.sql..")
                    .orShould(Conditions.dependOutside("io.helidon..", "io.seneschal.rest.."))
                    .orShould(Conditions.dependOutside("picocli..", "io.seneschal.cli.."))
                    .because("a library that is everywhere can't be replaced"),
            SpeaksToTheDatabase.class),

    COMMANDS_DO_WITHOUT_THE_LIBRARIES_OF_A_SERVER(
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.seneschal.rest..")
                    .and()
                    .haveNameNotMatching("io\\.seneschal\\.bootstrap\\.(Server|Jobs)(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.helidon..", "io.micrometer..", "com.github.kagkarlsson..", "io.seneschal.rest")
                    .because("the launcher does not give them to a command, which starts quicker so"),
            CountsRequests.class),

    NOBODY_PRINTS_BUT_THE_CONSOLE(
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.seneschal.cli..", "io.seneschal.bootstrap..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("results and refusals have one way out at each door"),
            PrintsItself.class),

    EVERY_PACKAGE_SAYS_THAT_NOTHING_IS_NULL(
            classes().should(lieInANullMarkedPackage()).because("null is written where it is meant"),
            KnowsALibrary.class),

    NAMES_SAY_WHAT_A_THING_IS(
            noClasses()
                    .should()
                    .haveNameMatching(
                            ".*(Manager|Helper|Utils?|Impl|Service|Repository|DAO|DTO|Dto|Entity|VO|Mapper|ServiceInterface)")
                    .orShould()
                    .haveNameMatching(".*\\.(Abstract|Base)[A-Z][^.]*")
                    .orShould()
                    .resideInAnyPackage(
                            "..model..", "..dto..", "..mapper..", "..util..", "..exception..", "..config..", "..impl..")
                    .because("a word that fits everything says nothing"),
            ThingManager.class),

    NOTHING_STATIC_CHANGES(
            fields().that()
                    .areStatic()
                    .and()
                    .doNotHaveModifier(JavaModifier.SYNTHETIC)
                    .should()
                    .beFinal()
                    .because("two products in one process must not meet"),
            Changeable.class),

    NOTHING_PUBLIC_CAN_BE_REASSIGNED(
            fields().that().arePublic().should().beFinal().because("state changes only as a decision"),
            Changeable.class);

    final ArchRule rule;
    final Class<?>[] trespassers;

    ArchitectureRule(ArchRule rule, Class<?>... trespassers) {
        this.rule = rule;
        this.trespassers = trespassers;
    }
}
