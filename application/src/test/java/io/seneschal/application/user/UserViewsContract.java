package io.seneschal.application.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.StoresContract;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.user.UserViews.UserView;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.UserRefusal.UnknownUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class UserViewsContract extends StoresContract {

    @Test
    void a_user_is_shown_as_stored() {
        var ada = user("ada");

        assertThat(stores.userViews().get(ada.id()))
                .isEqualTo(new UserView(
                        ada.id(), ada.login().text(), "ada", "Keller", "+41791234567", "fr-CH", clock.instant(), 0));
        assertThatThrownBy(() -> stores.userViews().get(new UserId(newId()))).isInstanceOf(UnknownUser.class);
    }

    @Test
    void users_are_found_by_any_part_of_name_or_login_whatever_the_case() {
        var unlike = "q" + newId().toString().replace("-", "");
        var zoe = user(new PersonName("Zoë", "O'Größe-" + unlike), login("x"));

        assertThat(found(unlike)).containsExactly(zoe.id());
        assertThat(found("ZOË O'GRÖSSE-" + unlike.toUpperCase(Locale.ROOT))).containsExactly(zoe.id());
        assertThat(found("zoë o'größe-" + unlike.substring(0, 20))).containsExactly(zoe.id());
        assertThat(found(zoe.login().text().toUpperCase(Locale.ROOT))).containsExactly(zoe.id());
        assertThat(found(unlike + "x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "!%", "\\", "'", "\0", "\ud83d", "%%", "a\0b"})
    void signs_that_mean_something_to_databases_stand_for_themselves(String sign) {
        user("ada");
        var unlike = newId().toString();

        assertThat(found(unlike + sign)).isEmpty();
        assertThat(found(sign + unlike)).isEmpty();
    }

    @Test
    void a_percent_sign_in_a_login_is_found() {
        var unlike = newId().toString().replace("-", "");
        var ada = user(new PersonName("Ada", "Keller"), new EmailAddress("a%b_c!d." + unlike + "@example.org"));

        assertThat(found("a%b_c!d." + unlike)).containsExactly(ada.id());
        assertThat(found("a%c!d." + unlike)).isEmpty();
    }

    @Test
    void pages_follow_each_other_also_while_others_sign_up() {
        var family = "f" + newId().toString().replace("-", "");
        var expected = IntStream.range(0, 5)
                .mapToObj(i -> user(new PersonName("P" + i, family), login("p")).id())
                .toList();

        var pages = new ArrayList<List<UserId>>();
        var page = stores.userViews().all(family, new PageRequest(null, 2));
        pages.add(ids(page.items()));
        var late = user(new PersonName("Late", family), login("late")).id();
        while (page.next() != null) {
            page = stores.userViews().all(family, new PageRequest(page.next(), 2));
            pages.add(ids(page.items()));
        }

        assertThat(pages)
                .containsExactly(expected.subList(0, 2), expected.subList(2, 4), List.of(expected.get(4), late));
    }

    @Test
    void all_users_are_listed_in_the_order_of_their_ids() {
        var mark = newId();
        var one = user("one").id();
        var two = user("two").id();

        assertThat(ids(stores.userViews().all(null, new PageRequest(mark, 200)).items()))
                .containsExactly(one, two);
    }

    private List<UserId> found(String search) {
        return ids(stores.userViews().all(search, PageRequest.FIRST).items());
    }

    private static List<UserId> ids(List<UserView> views) {
        return views.stream().map(UserView::id).toList();
    }
}
