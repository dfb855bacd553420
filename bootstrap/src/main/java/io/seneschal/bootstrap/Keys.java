package io.seneschal.bootstrap;

import io.seneschal.cli.shared.Installation.KeyPlace;
import io.seneschal.cli.shared.Installation.KeyState;
import io.seneschal.cli.shared.Setting;
import io.seneschal.persistence.security.KeptSecrets;
import io.seneschal.security.HashKey;
import io.seneschal.security.KeyFile;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import javax.sql.DataSource;

/** The keys of a database, and what hangs on each (DEV-18). */
final class Keys {

    private final KeyFile file;
    private final DataSource database;
    private final Clock clock;

    private Keys(KeyFile file, DataSource database, Clock clock) {
        this.file = file;
        this.database = database;
        this.clock = clock;
    }

    /** @param database with current tables */
    static Keys of(Setting setting, DataSource database) {
        var path = Objects.requireNonNullElse(setting.keyFile(), Composition.KEY_FILE);
        return new Keys(new KeyFile(path, new SecureRandom()), database, Clocks.startedAt(setting.clock()));
    }

    /** Looks, and makes nothing. */
    List<KeyState> states() {
        return states(file.exists() ? file.keys() : List.of(), counted());
    }

    void rotate(boolean dropsUsed) {
        Seneschal.keysOf(database, file);
        file.rotate(counted(), dropsUsed);
    }

    private SortedMap<String, Long> counted() {
        return KeptSecrets.countedByKey(database, clock.instant());
    }

    private static List<KeyState> states(List<HashKey> active, SortedMap<String, Long> counted) {
        var states = new ArrayList<KeyState>();
        for (var key : active) {
            var place = states.isEmpty() ? KeyPlace.NEWEST : KeyPlace.OLDER;
            states.add(new KeyState(key.id(), place, counted.getOrDefault(key.id(), 0L)));
        }
        counted.forEach((id, secrets) -> {
            if (active.stream().noneMatch(key -> key.id().equals(id))) {
                states.add(new KeyState(id, KeyPlace.MISSING, secrets));
            }
        });
        return states;
    }
}
