package io.seneschal.bootstrap;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.seneschal.application.notice.Postman;
import io.seneschal.application.notice.SendingNotices;
import io.seneschal.application.support.SupportGrantEnder;
import io.seneschal.application.support.SupportLetters;
import io.seneschal.application.support.SupportUseMailer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells, while servers run, what became of what people have opened to support: the trail, that it has ended, and people by
 * mail, who looked (SUP-4, SUP-9). Each is done by one server on the database at a time; if that dies, another one takes
 * over. Nothing is closed by it, and nothing stays open without it.
 */
final class SupportJobs implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Together with the limit of missed ones: so long nobody takes over from a server that died. */
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);

    private static final int MISSED_HEARTBEATS = 4;

    /** What only some servers do, such as mailing, is not forgotten by those that don't know of it. */
    private static final Duration NEVER_FORGOTTEN = Duration.ofDays(36_500);

    private final List<? extends Rounds<?>> jobs;
    private final Scheduler scheduler;

    private SupportJobs(List<? extends Rounds<?>> jobs, Scheduler scheduler) {
        this.jobs = jobs;
        this.scheduler = scheduler;
    }

    /**
     * How often there is something to do.
     *
     * @param look between two questions to the database whether a job is due
     * @param pause between the end of a job and its next time, on whatever server
     */
    record Pace(Duration look, Duration pause) {

        static final Pace USUAL = new Pace(Duration.ofSeconds(10), Duration.ofMinutes(1));
    }

    static SupportJobs start(DataSource dataSource, List<? extends Rounds.Work<?>> works, Pace pace) {
        var jobs = new ArrayList<Rounds<?>>();
        var tasks = new ArrayList<RecurringTask<Void>>();
        for (var work : works) {
            var job = new Rounds<>(work, pace.pause());
            jobs.add(job);
            tasks.add(Tasks.recurring(work.name(), FixedDelay.of(pace.pause()))
                    .execute((instance, context) -> job.runOnceAndTell()));
        }
        var scheduler = scheduler(dataSource, tasks, pace);
        scheduler.start();
        return new SupportJobs(jobs, scheduler);
    }

    /** @param postman {@code null} if people are told nothing by mail */
    static List<Rounds.Work<?>> works(Seneschal seneschal, @Nullable Postman postman) {
        var ends = ends(seneschal);
        return postman == null ? List.of(ends) : List.of(ends, mails(seneschal, postman));
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

    private static Scheduler scheduler(DataSource dataSource, List<RecurringTask<Void>> tasks, Pace pace) {
        var looking = new PatientThreads("support jobs, looking", 1);
        var scheduler = Scheduler.create(dataSource)
                .startTasks(tasks)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(tasks.size())
                .executorService(new PatientThreads("support jobs", tasks.size()))
                .dueExecutor(looking)
                .housekeeperExecutor(new PatientThreads("support jobs, housekeeping", 1))
                .pollingInterval(pace.look())
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(NEVER_FORGOTTEN)
                // the same SQL and times in UTC on either database
                .jdbcCustomization(new DefaultJdbcCustomization(true))
                .shutdownMaxWait(GRACE)
                .build();
        looking.onEnd(scheduler::triggerCheckForDueExecutions);
        return scheduler;
    }

    /** Waits a while for the steps that are being made; what is left is done by another server, or after a restart. */
    @Override
    public void close() {
        jobs.forEach(Rounds::close);
        scheduler.stop();
    }
}
