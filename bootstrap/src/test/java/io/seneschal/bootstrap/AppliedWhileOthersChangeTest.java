package io.seneschal.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.blueprint.ApplyingBlueprints.Progress;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.team.FormingTeams.NewTeam;
import io.seneschal.application.team.TeamViews.TeamView;
import io.seneschal.domain.blueprint.BlueprintRefusal.BlueprintPlanStale;
import io.seneschal.domain.blueprint.Guards;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.OnPostgresql;
import io.seneschal.persistence.PostgresqlForTests;
import io.seneschal.testing.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is applied by one process, while another one on the same PostgreSQL goes on between two of its steps. */
@OnPostgresql
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppliedWhileOthersChangeTest {

    private static final String BLUE = "#1e90ff";
    private static final String GREEN = "#2e8b57";
    private static final String TEAMS = """
            organisation: %s
            teams:
              - {name: Climbers, colour: '#1e90ff'}
              - {name: Hikers, colour: '#1e90ff'}
            """;

    @TempDir
    Path directory;

    private Database database;
    private Seneschal here;
    private Seneschal there;
    private Actor.Person ada;
    private OrganisationId organisation;
    private byte[] file;

    @BeforeEach
    void two_processes_and_an_organisation_with_two_teams() {
        database = Database.open(DatabaseSettings.of(PostgresqlForTests.freshDatabase()));
        database.migrations().migrate();
        var keys = directory.resolve("keys");
        here = Seneschal.on(database.dataSource(), keys);
        there = Seneschal.on(database.dataSource(), keys);
        var arrived = here.useCases().signingUp().signUp(new Actor.Visitor(), newUser());
        ada = new Actor.Person(arrived.user().id());
        organisation = arrived.organisation().id();
        file = TEAMS.formatted(organisation).getBytes(UTF_8);
        form(here, "Climbers");
        form(here, "Hikers");
    }

    @AfterEach
    void end() {
        there.close();
        here.close();
        database.close();
    }

    @Test
    @Rule("MEM-8")
    void what_another_process_stored_between_two_steps_voids_the_plan() {
        var shown = here.useCases().applyingBlueprints().plan(ada, organisation, file, Guards.NONE);

        assertThatExceptionOfType(BlueprintPlanStale.class)
                .isThrownBy(() -> applyAsPlanned(shown.mark(), afterTheFirstStep(() -> paint(there, "Hikers", GREEN))));

        assertThat(colours()).containsExactlyInAnyOrder("Climbers null", "Hikers " + GREEN);
    }

    @Test
    void what_touches_none_of_its_steps_comes_after_all_of_them() {
        var shown = here.useCases().applyingBlueprints().plan(ada, organisation, file, Guards.NONE);
        var seen = new ArrayList<String>();

        applyAsPlanned(shown.mark(), afterTheFirstStep(() -> {
            form(there, "Divers");
            teams(here).forEach(team -> seen.add(team.name()));
        }));

        assertThat(seen).containsExactlyInAnyOrder("Climbers", "Hikers");
        assertThat(colours()).containsExactlyInAnyOrder("Climbers " + BLUE, "Hikers " + BLUE, "Divers null");
    }

    private void applyAsPlanned(String mark, Progress progress) {
        here.useCases().applyingBlueprints().applyAsPlanned(ada, organisation, file, Guards.NONE, mark, progress);
    }

    /** Also where the work is done anew, once only. */
    private static Progress afterTheFirstStep(Runnable others) {
        var waiting = new ArrayList<>(List.of(others));
        return (done, of) -> {
            if (!waiting.isEmpty()) {
                waiting.removeFirst().run();
            }
        };
    }

    private void form(Seneschal process, String name) {
        var details = new TeamDetails(new TeamName(name), null, null);
        process.useCases().formingTeams().form(ada, organisation, new NewTeam(details, List.of(), List.of()));
    }

    private void paint(Seneschal process, String name, String colour) {
        var team = teams(process).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        process.useCases()
                .changingTeams()
                .change(
                        ada,
                        organisation,
                        team.id(),
                        any -> new TeamDetails(new TeamName(name), new Colour(colour), null),
                        SeenVersion.ANY);
    }

    private List<TeamView> teams(Seneschal process) {
        return process.useCases()
                .readingTeams()
                .page(ada, organisation, null, PageRequest.FIRST)
                .items();
    }

    private List<String> colours() {
        return teams(there).stream()
                .map(team -> team.name() + " " + team.colour())
                .toList();
    }

    private static NewUser newUser() {
        return new NewUser(
                new NewAccount(
                        new EmailAddress("ada@example.org"),
                        new PersonName("Ada", "Keller"),
                        new PhoneNumber("+41791234567"),
                        new PreferredLocale("de-CH")),
                "seven marmots whistle at dawn",
                null,
                null);
    }
}
