package io.seneschal.bootstrap;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Work that is done now and then while servers run, by one server on the database at a time; if that dies, another one takes
 * over.
 */
final class Jobs implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Together with the limit of missed ones: so long nobody takes over from a server that died. */
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);

    private static final int MISSED_HEARTBEATS = 4;

    /** What only some servers do, such as mailing, is not forgotten by those that don't know of it. */
    private static final Duration NEVER_FORGOTTEN = Duration.ofDays(36_500);

    /** Between two questions to the database whether a job is due. */
    static final Duration USUAL_LOOK = Duration.ofSeconds(10);

    private final List<? extends Rounds<?>> rounds;
    private final Scheduler scheduler;

    private Jobs(List<? extends Rounds<?>> rounds, Scheduler scheduler) {
        this.rounds = rounds;
        this.scheduler = scheduler;
    }

    /**
     * One of them.
     *
     * @param work its name is known to every server on the database, for ever
     * @param pause between its end and its next time, on whatever server
     */
    record Job(Rounds.Work<?> work, Duration pause) {}

    static Jobs start(DataSource dataSource, List<Job> jobs, Duration look) {
        return start(dataSource, jobs, look, InstantSource.system());
    }

    /** @param clock by which servers tell what is due, and who is dead: that of the machine, whatever the application's says */
    static Jobs start(DataSource dataSource, List<Job> jobs, Duration look, InstantSource clock) {
        var rounds = new ArrayList<Rounds<?>>();
        var tasks = new ArrayList<RecurringTask<Void>>();
        for (var job : jobs) {
            var round = new Rounds<>(job.work(), job.pause());
            rounds.add(round);
            tasks.add(Tasks.recurring(job.work().name(), FixedDelay.of(job.pause()))
                    .execute((instance, context) -> round.runOnceAndTell()));
        }
        var scheduler = scheduler(dataSource, tasks, look, clock);
        scheduler.start();
        return new Jobs(rounds, scheduler);
    }

    private static Scheduler scheduler(
            DataSource dataSource, List<RecurringTask<Void>> tasks, Duration look, InstantSource clock) {
        var looking = new PatientThreads("jobs, looking", 1);
        var scheduler = Scheduler.create(dataSource)
                .startTasks(tasks)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .clock(clock::instant)
                .threads(tasks.size())
                .executorService(new PatientThreads("jobs", tasks.size()))
                .dueExecutor(looking)
                .housekeeperExecutor(new PatientThreads("jobs, housekeeping", 1))
                .pollingInterval(look)
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
        rounds.forEach(Rounds::close);
        scheduler.stop();
    }
}
