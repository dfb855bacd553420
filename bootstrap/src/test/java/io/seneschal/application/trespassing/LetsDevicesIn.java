package io.seneschal.application.trespassing;

import io.seneschal.application.mailbox.Credentials;
import io.seneschal.domain.security.SecretHash;
import java.util.List;

/** What is wrong here: the password of a device is good for something else than mail. */
public final class LetsDevicesIn {

    public boolean mayEnter(Credentials credentials, SecretHash password) {
        return credentials.behind(List.of(password)).isPresent();
    }
}
