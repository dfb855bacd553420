package io.seneschal.application.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.StoresContract;
import io.seneschal.application.support.ContentFacts.Fact;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.user.User;
import io.seneschal.testing.Rule;
import io.seneschal.testing.TestInstruments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ContentFactsContract extends StoresContract {

    private OrganisationId club;
    private OrganisationId choir;
    private User ben;
    private Team hikers;
    private Product drive;
    private Product mail;

    @BeforeEach
    void somebody_in_two_organisations() {
        club = organisation(user("ada"));
        choir = organisation(user("eve"));
        ben = member(club, Role.COLLABORATOR, "ben");
        join(choir, ben, Role.ADMINISTRATOR);
        hikers = team(club, "Hikers", ben);
        drive = product(club, "drive", "Papers");
        mail = product(club, "mail-service", "Mail");
    }

    @Test
    @Rule("SUP-7")
    void of_a_product_everything_is_told_that_its_member_holds_of_it() {
        var whole = access(club, of(ben), new Extent.One(drive.id(), null), null);
        var inside = access(club, of(ben), new Extent.One(drive.id(), new Resource("folder", "/Accounts")), null);
        var everyDrive = access(club, of(ben), new Extent.Every("drive"), null);
        var ofTeam = access(club, new Holder.OfTeam(hikers.id()), new Extent.Every(null), null);
        access(club, of(ben), new Extent.Every("mail-service"), null);
        access(club, of(ben), new Extent.One(mail.id(), null), null);
        access(club, of(member(club, Role.EXTERNAL, "carl")), new Extent.One(drive.id(), null), null);

        assertThat(about(drive.id().value())).containsExactly(fact(drive, null, whole, inside, everyDrive, ofTeam));
    }

    @Test
    @Rule("SUP-7")
    void of_a_mailbox_only_what_opens_it() {
        var post = mailbox("post");
        var bills = mailbox("bills");
        var whole = access(club, of(ben), new Extent.One(mail.id(), null), null);
        var one = access(club, new Holder.OfTeam(hikers.id()), new Extent.One(mail.id(), post.resource()), null);
        var every = access(club, of(ben), new Extent.Every(null), null);
        access(club, of(ben), new Extent.Every("drive"), null);
        var other = access(club, of(ben), new Extent.One(mail.id(), bills.resource()), null);

        assertThat(about(post.id().value(), bills.id().value()))
                .containsExactly(fact(mail, post, whole, one, every), fact(mail, bills, whole, every, other));
    }

    @Test
    void many_things_of_several_organisations_are_found_in_the_order_asked() {
        var files = product(choir, "drive", "Scores");
        var held = access(choir, of(ben), new Extent.One(files.id(), null), null);
        var asked = new ArrayList<UUID>(List.of(drive.id().value(), files.id().value()));
        var facts = new ArrayList<Fact>(List.of(
                fact(drive, null),
                new Fact(stores.memberships().find(choir, ben.id()).orElseThrow(), files, null, List.of(held))));
        for (var number = 0; number < 98; number++) {
            var box = mailbox("box" + number);
            asked.add(box.id().value());
            facts.add(fact(mail, box));
        }

        assertThat(stores.contentFacts().about(ben.id(), List.of(club, choir), asked))
                .containsExactlyElementsOf(facts);
    }

    @Test
    @Rule("ORG-7")
    void what_lies_elsewhere_is_not_there_nor_anything_for_strangers() {
        var files = product(choir, "drive", "Scores");
        var box = mailbox("post");

        assertThat(about(files.id().value(), newId())).isEmpty();
        assertThat(stores.contentFacts()
                        .about(ben.id(), List.of(), List.of(drive.id().value())))
                .isEmpty();
        assertThat(stores.contentFacts()
                        .about(
                                user("carl").id(),
                                List.of(club),
                                List.of(drive.id().value(), box.id().value())))
                .isEmpty();
    }

    private List<Fact> about(UUID... things) {
        return stores.contentFacts().about(ben.id(), List.of(club), List.of(things));
    }

    private Fact fact(Product product, @Nullable Mailbox mailbox, Access... held) {
        var member = stores.memberships().find(club, ben.id()).orElseThrow();
        return new Fact(member, product, mailbox, List.of(held));
    }

    private Mailbox mailbox(String name) {
        var created = Mailbox.create(
                new MailboxId(newId()),
                mail,
                TestInstruments.catalogue().get("mail-service"),
                login(name),
                false,
                Optional.empty(),
                OPERATING,
                clock.instant());
        inOne(() -> stores.mailboxes().add(created));
        return created.after();
    }

    private static Holder of(User user) {
        return new Holder.OfUser(user.id());
    }
}
