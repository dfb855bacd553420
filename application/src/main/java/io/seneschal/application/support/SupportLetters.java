package io.seneschal.application.support;

import static java.util.stream.Collectors.joining;

import io.seneschal.application.notice.Message;
import io.seneschal.application.shared.Phrases;
import io.seneschal.application.shared.Sentences;
import io.seneschal.application.user.Users;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.user.User;
import io.seneschal.domain.user.UserRefusal.UnknownUser;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes to somebody who looked into what they have opened to support on one day, and who was refused (SUP-9, NOT-2). */
public final class SupportLetters {

    private final Users users;
    private final Phrases phrases = new Phrases("letters");
    private final Sentences sentences = new Sentences();

    @Inject
    public SupportLetters(Users users) {
        this.users = users;
    }

    /** Empty if they have closed their account since. */
    Optional<Message> write(SupportDigest digest, List<UseTally> uses) {
        try {
            return Optional.of(message(digest, uses, users.get(digest.giver())));
        } catch (UnknownUser gone) {
            return Optional.empty();
        }
    }

    private Message message(SupportDigest digest, List<UseTally> uses, User reader) {
        var language = reader.locale().language();
        var lines = uses.stream().map(tally -> line(tally, language)).collect(joining("\n"));
        var facts = Map.<String, Object>of(
                "recipient", reader.name().full(), "day", digest.day().toString(), "uses", lines);
        return new Message(
                "support-" + digest.giver() + "." + (digest.grant() == null ? "none" : digest.grant()) + "."
                        + digest.day(),
                reader.login(),
                reader.name(),
                language,
                phrases.filled("support-use.digest.subject", facts, language),
                phrases.filled("support-use.digest.text", facts, language)
                        + phrases.filled("signature", facts, language),
                digest.until());
    }

    private String line(UseTally tally, Language language) {
        var reason = tally.reason();
        var facts = Map.<String, Object>of(
                "agent", tally.agent().text(),
                "ticket", tally.ticket().toString(),
                "content", phrases.text("content." + tally.contentType().code(), language),
                "count", tally.count(),
                "reason", reason == null ? "" : sentences.title(reason, language));
        return phrases.filled(
                reason == null ? "support-use.digest.allowed" : "support-use.digest.denied", facts, language);
    }
}
