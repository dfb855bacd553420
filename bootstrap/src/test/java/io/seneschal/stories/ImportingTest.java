package io.seneschal.stories;

import static io.seneschal.stories.Town.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.organisation.ImportingInvitations.RowOutcome;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.Invitation.Standing;
import io.seneschal.domain.organisation.InvitationRefusal.AlreadyInvited;
import io.seneschal.domain.organisation.MembershipRefusal.AlreadyMember;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.CommonRefusal.MisfitRow;
import io.seneschal.domain.shared.CommonRefusal.NotOneOf;
import io.seneschal.domain.shared.CommonRefusal.UnusableEmailAddress;
import io.seneschal.domain.shared.CommonRefusal.UnusablePersonName;
import io.seneschal.domain.shared.CommonRefusal.WrongColumns;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.testing.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("INV-8")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportingTest {

    final Town town = Town.inMemory();
    final UserId ada;
    final OrganisationId engines;
    final UserId tom;

    ImportingTest() {
        var founder = town.arrivesWithCompany("Ada", "Engines");
        ada = founder.user().id();
        engines = founder.organisation().id();
        tom = town.takesIn(ada, engines, "Tom", Role.ADMINISTRATOR);
    }

    static final String COLUMNS = "email,first_name,last_name,locale,role,strict\n";

    @Test
    void invites_row_by_row_each_with_its_own_outcome() {
        var seen = new ArrayList<Integer>();

        var outcomes = imports(tom, COLUMNS + """
                        bob@example.org,Bob,Babbage,fr-CH,collaborator,
                        no address,Bob,Babbage,fr-CH,collaborator,
                        tom@example.org,Tom,Turing,fr-CH,external,
                        BOB@example.org,Bob,Babbage,fr-CH,external,
                        grace@example.org,Grace,Hopper,en,legal_responsible,
                        eve@example.org,Eve,Ewing,en,chief,
                        eve@example.org,=cmd,Ewing,en,external,
                        eve@example.org,Eve,Ewing,en,external,perhaps
                        eve@example.org,Eve,Ewing
                        eve@example.org,Eve,Ewing,en,external,false,too,much
                        eve@example.org,Eve,Ewing,en,external,false
                        """, seen);

        assertThat(outcomes)
                .extracting(RowOutcome::refusal)
                .map(refusal -> refusal == null ? null : (Object) refusal.getClass())
                .containsExactly(
                        null,
                        UnusableEmailAddress.class,
                        AlreadyMember.class,
                        AlreadyInvited.class,
                        RoleTooLow.class,
                        NotOneOf.class,
                        UnusablePersonName.class,
                        NotOneOf.class,
                        MisfitRow.class,
                        MisfitRow.class,
                        null);
        assertThat(outcomes)
                .extracting(RowOutcome::line)
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(listed()).hasSize(2);
    }

    @Test
    void with_wrong_columns_invites_nobody() {
        assertThatExceptionOfType(WrongColumns.class)
                .isThrownBy(() -> imports(tom, "email,first_name,name\nb@example.org,B,C\n", new ArrayList<>()))
                .satisfies(refusal -> assertThat(refusal.because())
                        .containsEntry("missing", List.of("last_name", "locale", "role"))
                        .containsEntry("unknown", List.of("name")));
        assertThat(listed()).isEmpty();
    }

    @Test
    void is_not_for_collaborators() {
        var eve = town.takesIn(ada, engines, "Eve", Role.COLLABORATOR);

        assertThatExceptionOfType(RoleTooLow.class).isThrownBy(() -> imports(eve, COLUMNS, new ArrayList<>()));
    }

    private List<RowOutcome> imports(UserId actor, String table, List<Integer> seen) {
        return town.can.importingInvitations().importAll(as(actor), engines, table.getBytes(UTF_8), seen::add);
    }

    private List<Invitation> listed() {
        return town.can
                .invitingMembers()
                .page(as(tom), engines, Standing.PENDING, PageRequest.FIRST)
                .items();
    }
}
