package io.seneschal.domain.access;

import static io.seneschal.testing.Wares.DOMAIN;
import static io.seneschal.testing.Wares.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.product.Resource;
import io.seneschal.testing.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("PRD-3")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RightTest {

    static final Resource MAILBOX = new Resource("mailbox", "info@example.org");
    static final Resource FOLDER = new Resource("folder", "/Accounts");

    @ParameterizedTest
    @EnumSource(names = {"TECHNICAL", "STATISTICS", "CONTROL", "SALE"})
    void fits_everything(Right right) {
        assertThat(right.fits(MAIL, null)).isTrue();
        assertThat(right.fits(DOMAIN, null)).isTrue();
        assertThat(right.fits(MAIL, MAILBOX)).isTrue();
        assertThat(right.fits(MAIL, FOLDER)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_MAIL", "SEND_MAIL", "MAILBOX_SETTINGS"})
    void fits_mailboxes_and_products_that_have_mailboxes(Right right) {
        assertThat(right.fits(MAIL, null)).isTrue();
        assertThat(right.fits(DOMAIN, null)).isFalse();
        assertThat(right.fits(MAIL, MAILBOX)).isTrue();
        assertThat(right.fits(MAIL, FOLDER)).isFalse();
    }

    @Test
    void all_that_fit_are_told() {
        assertThat(Right.thatFit(DOMAIN, null)).isEqualTo(Right.USUAL);
        assertThat(Right.thatFit(MAIL, FOLDER)).isEqualTo(Right.USUAL);
        assertThat(Right.thatFit(MAIL, MAILBOX)).containsExactly(Right.values());
    }

    @Test
    void the_usual_ones_fit_everything() {
        assertThat(Right.USUAL)
                .containsExactly(Right.TECHNICAL, Right.STATISTICS, Right.CONTROL, Right.SALE)
                .isUnmodifiable()
                .allMatch(right -> right.fits(DOMAIN, null));
    }
}
