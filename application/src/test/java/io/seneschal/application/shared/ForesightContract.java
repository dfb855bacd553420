package io.seneschal.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.Stores;
import io.seneschal.application.StoresContract;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.Scope;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.security.TokenId;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.user.User;
import io.seneschal.testing.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ForesightContract extends StoresContract {

    @Test
    void whoever_says_beforehand_what_they_will_ask_is_answered_the_same() {
        var ada = user("ada");
        var here = organisation(ada);
        var ben = member(here, Role.COLLABORATOR, "ben");
        var token = make(new Actor.Person(ben.id()));

        foreseeing(here, () -> {
            assertThat(stores.tokens().behind(List.of(token.hash()))).contains(token);
            assertThat(stores.memberships().find(here, ben.id()).orElseThrow().role())
                    .isEqualTo(Role.COLLABORATOR);
            assertThat(stores.memberships().find(here, ada.id()).orElseThrow().role())
                    .isEqualTo(Role.LEGAL_RESPONSIBLE);
            assertThat(stores.organisationViews().get(here).membersCount()).isEqualTo(2);
            return here;
        });
    }

    @Test
    @Rule("ORG-7")
    void an_organisation_of_others_and_one_of_nobody_stay_unknown() {
        var ada = user("ada");
        var elsewhere = organisation(user("ben"));
        var nowhere = new OrganisationId(newId());
        var token = make(new Actor.Person(ada.id()));

        for (var organisation : List.of(elsewhere, nowhere)) {
            foreseeing(organisation, () -> {
                assertThat(stores.tokens().behind(List.of(token.hash()))).contains(token);
                assertThat(stores.memberships().find(organisation, ada.id())).isEmpty();
                return organisation;
            });
        }
        assertThatThrownBy(() -> foreseeing(nowhere, () -> {
                    assertThat(stores.tokens().behind(List.of(token.hash()))).isPresent();
                    return stores.organisationViews().get(nowhere);
                }))
                .isInstanceOf(UnknownOrganisation.class);
    }

    @Test
    void the_token_of_an_operator_and_one_of_nobody_are_what_they_are() {
        var here = organisation(user("ada"));
        var token = make(new Actor.Operator("op-" + newId()));
        var none = new SecretHash("test:" + newId());

        foreseeing(here, () -> {
            assertThat(stores.tokens().behind(List.of(none))).isEmpty();
            assertThat(stores.tokens().behind(List.of(none, token.hash()))).contains(token);
            assertThat(stores.organisationViews().get(here).id()).isEqualTo(here);
            return here;
        });
    }

    @Test
    void work_sees_what_it_has_changed_itself() {
        var ada = user("ada");
        var here = organisation(ada);
        var token = make(new Actor.Person(ada.id()));

        foreseeing(here, () -> {
            assertThat(stores.tokens().behind(List.of(token.hash()))).isPresent();
            member(here, Role.ADMINISTRATOR, "ben");
            assertThat(stores.organisationViews().get(here).membersCount()).isEqualTo(2);
            return here;
        });
    }

    @Test
    void whoever_asks_again_is_told_what_is_so_by_then() {
        var ada = user("ada");
        var here = organisation(ada);
        var token = make(new Actor.Person(ada.id()));
        var other = another();

        foreseeing(here, () -> {
            assertThat(stores.tokens().behind(List.of(token.hash()))).isPresent();
            assertThat(stores.memberships().find(here, ada.id())).isPresent();
            end(other, ada, token);
            assertThat(revoked(token)).isTrue();
            return here;
        });
    }

    @Test
    @Rule("API-2")
    void a_token_that_another_process_has_revoked_is_of_no_use_from_then_on() {
        var ada = user("ada");
        var here = organisation(ada);
        var token = make(new Actor.Person(ada.id()));
        var other = another();

        assertThat(foreseeing(here, () -> revoked(token))).isFalse();
        end(other, ada, token);
        assertThat(foreseeing(here, () -> revoked(token))).isTrue();
    }

    @Test
    void nothing_is_left_of_it_afterwards() {
        var ada = user("ada");
        var here = organisation(ada);
        var token = make(new Actor.Person(ada.id()));

        assertThat(foreseeing(here, () -> revoked(token))).isFalse();
        join(here, user("ben"), Role.ADMINISTRATOR);
        assertThat(stores.organisationViews().get(here).membersCount()).isEqualTo(2);
    }

    private <R> R foreseeing(OrganisationId organisation, Supplier<R> work) {
        return stores.foresight().of(organisation, work);
    }

    private boolean revoked(ApiToken token) {
        return stores.tokens().behind(List.of(token.hash())).orElseThrow().revokedAt() != null;
    }

    private void end(Stores process, User holder, ApiToken token) {
        process.transactions().inOne(new Actor.Person(holder.id()), () -> {
            process.tokens().save(token.revoke(clock.instant()));
            return token;
        });
    }

    private ApiToken make(Actor holder) {
        var made = ApiToken.make(
                new TokenId(newId()),
                holder,
                "ci",
                EnumSet.of(Scope.READ),
                EnumSet.allOf(Scope.class),
                new SecretHash("test:" + newId()),
                null,
                null,
                clock.instant());
        inOne(() -> stores.tokens().add(made));
        return made.after();
    }
}
