package io.seneschal.bootstrap;

import io.seneschal.application.notice.Postman;
import io.seneschal.application.notice.SendingNotices;
import io.seneschal.application.support.SupportGrantEnder;
import io.seneschal.application.support.SupportLetters;
import io.seneschal.application.support.SupportUseMailer;
import io.seneschal.bootstrap.Jobs.Job;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what became of what people have opened to support: the trail, that it has ended, and people by mail, who looked
 * (SUP-4, SUP-9). Nothing is closed by it, and nothing stays open without it.
 */
final class SupportJobs {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private SupportJobs() {}

    /** @param postman {@code null} if people are told nothing by mail */
    static List<Job> of(Seneschal seneschal, @Nullable Postman postman) {
        var ends = new Job(ends(seneschal), PAUSE);
        return postman == null ? List.of(ends) : List.of(ends, new Job(mails(seneschal, postman), PAUSE));
    }

    private static Rounds.Work<SupportGrantEnder.Step> ends(Seneschal seneschal) {
        var stores = seneschal.stores();
        var ender = new SupportGrantEnder(
                stores.supportGrants(),
                stores.transactions(),
                seneschal.instruments().clock());
        return new Rounds.Work<>(
                SupportGrantEnder.Step.class,
                "support ends",
                ender::tellNext,
                Set.of(SupportGrantEnder.Step.NOTHING_DUE),
                Set.of(SupportGrantEnder.Step.TOLD));
    }

    private static Rounds.Work<SendingNotices.Step> mails(Seneschal seneschal, Postman postman) {
        var stores = seneschal.stores();
        var mailer = new SupportUseMailer(
                stores.supportDigests(),
                stores.supportUses(),
                new SupportLetters(stores.users()),
                postman,
                seneschal.instruments().clock());
        return Mail.work("support digests", mailer::mailNext);
    }
}
