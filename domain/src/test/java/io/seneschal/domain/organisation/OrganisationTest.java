package io.seneschal.domain.organisation;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.operator;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.domain.organisation.MembershipEvent.Ending;
import io.seneschal.domain.organisation.MembershipEvent.MemberJoined;
import io.seneschal.domain.organisation.MembershipEvent.MembershipEnded;
import io.seneschal.domain.organisation.MembershipRefusal.AlreadyMember;
import io.seneschal.domain.organisation.OrganisationEvent.DetailsChanged;
import io.seneschal.domain.organisation.OrganisationEvent.Founded;
import io.seneschal.domain.organisation.OrganisationEvent.GlassBroken;
import io.seneschal.domain.organisation.OrganisationEvent.LegalResponsibleAppointed;
import io.seneschal.domain.organisation.OrganisationRefusal.NotEmpty;
import io.seneschal.domain.organisation.OrganisationRefusal.ReasonMissing;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.House;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrganisationTest {

    final UserId ada = someone();
    final UserId tom = someone();
    final House house = House.foundedBy(ada).with(tom, Role.ADMINISTRATOR);

    @Test
    @Rule({"USR-2", "AUD-1"})
    void founding_tells_who_founded_it_and_who_answers_for_it() {
        var id = new OrganisationId(UUID.randomUUID());
        var details = OrganisationDetails.named(new OrganisationName("Engines"), OrganisationKind.COMPANY);

        var founded = Organisation.found(id, details, ada, NOON);

        assertThat(founded.organisation().events())
                .isEqualTo(List.of(
                        new Founded(id, OrganisationKind.COMPANY, ada), new LegalResponsibleAppointed(id, ada)));
        assertThat(founded.membership().events()).isEqualTo(List.of(new MemberJoined(id, ada, Role.LEGAL_RESPONSIBLE)));
    }

    @Test
    @Rule("INV-7")
    void nobody_is_a_member_twice() {
        assertThatExceptionOfType(AlreadyMember.class).isThrownBy(() -> house.with(tom, Role.EXTERNAL));
    }

    @Nested
    @Rule("ORG-4")
    class Its_details {

        final OrganisationDetails wished = new OrganisationDetails(
                new OrganisationName("Difference Engines"),
                OrganisationKind.INDIVIDUAL,
                new PostalAddress("Rue du Lac", "1", "1200", "Genève", "CH"),
                new EmailAddress("office@example.org"),
                new BillingZone("Europe/Paris"));

        @Test
        void are_changed_by_a_legal_responsible() {
            var change = house.organisation().changeDetails(wished, house.of(ada));

            assertThat(change.after().details()).isEqualTo(wished);
            assertThat(change.events())
                    .isEqualTo(List.of(new DetailsChanged(
                            house.id(), List.of("name", "kind", "address", "contact_email", "billing_zone"))));
        }

        @Test
        void are_not_changed_by_an_administrator() {
            assertThatExceptionOfType(RoleTooLow.class)
                    .isThrownBy(() -> house.organisation().changeDetails(wished, house.of(tom)));
        }

        @Test
        void stay_when_nothing_else_is_wished() {
            var present = house.organisation().details();

            assertThat(house.organisation()
                            .changeDetails(present, house.of(ada))
                            .isNone())
                    .isTrue();
        }
    }

    @Nested
    @Rule("ORG-9")
    class Deletion {

        @Test
        void is_refused_with_what_is_left() {
            assertThatExceptionOfType(NotEmpty.class)
                    .isThrownBy(() -> house.organisation().delete(Map.of("members", 1L, "products", 3L), house.of(ada)))
                    .satisfies(refusal ->
                            assertThat(refusal.because().get("left")).isEqualTo(Map.of("members", 1L, "products", 3L)));
        }

        @Test
        void of_an_empty_one_ends_the_last_membership_with_it() {
            var change = house.organisation().delete(Map.of(), house.of(ada));

            assertThat(change.events())
                    .isEqualTo(List.of(
                            new MembershipEnded(house.id(), ada, Ending.ORGANISATION_DELETED),
                            new OrganisationEvent.Deleted(house.id())));
        }

        @Test
        @Rule("ORG-4")
        void is_up_to_a_legal_responsible() {
            assertThatExceptionOfType(RoleTooLow.class)
                    .isThrownBy(() -> house.organisation().delete(Map.of(), house.of(tom)));
            assertThat(house.organisation().delete(Map.of(), operator()).isNone())
                    .isFalse();
        }
    }

    @Nested
    @Rule("ORG-8")
    class Breaking_the_glass {

        static final String REASON = "The only legal responsible has died";

        @Test
        void appoints_somebody_from_outside() {
            var bob = someone();

            var events = house.decide(it -> it.breakGlass(bob, house.find(bob), REASON, NOON));

            assertThat(house.organisation().legalResponsibles()).containsExactlyInAnyOrder(ada, bob);
            assertThat(events)
                    .contains(
                            new GlassBroken(house.id(), bob, REASON),
                            new MemberJoined(house.id(), bob, Role.LEGAL_RESPONSIBLE));
        }

        @Test
        void appoints_a_member_and_reinstates_a_suspended_one() {
            house.suspended(tom).decide(it -> it.breakGlass(tom, house.find(tom), REASON, NOON));

            assertThat(house.member(tom).answersInLaw()).isTrue();
            assertThat(house.organisation().legalResponsibles()).containsExactlyInAnyOrder(ada, tom);
        }

        @Test
        void changes_nothing_for_a_legal_responsible() {
            assertThat(house.decide(it -> it.breakGlass(ada, house.find(ada), REASON, NOON)))
                    .isEmpty();
        }

        @Test
        void takes_reasons_of_10_to_500_characters() {
            assertReasonFits("a".repeat(10));
            assertReasonFits("a".repeat(500));
            assertReasonMissing("a".repeat(9));
            assertReasonMissing("a".repeat(501));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "            ",
                    "\u00a0\u2003\t\n too few",
                    "\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b"
                })
        void takes_no_blanks_for_a_reason(String reason) {
            assertReasonMissing(reason);
        }

        private void assertReasonFits(String reason) {
            assertThat(house.organisation()
                            .breakGlass(tom, house.find(tom), reason, NOON)
                            .organisation()
                            .events())
                    .contains(new GlassBroken(house.id(), tom, reason));
        }

        private void assertReasonMissing(String reason) {
            assertThatExceptionOfType(ReasonMissing.class)
                    .isThrownBy(() -> house.organisation().breakGlass(tom, house.find(tom), reason, NOON));
        }
    }
}
