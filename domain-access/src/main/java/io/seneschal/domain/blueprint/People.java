package io.seneschal.domain.blueprint;

import io.seneschal.domain.blueprint.Blueprint.Named;
import io.seneschal.domain.blueprint.BlueprintRefusal.UnknownPerson;
import io.seneschal.domain.blueprint.Survey.Resident;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who an address stands for: somebody who is a member, or is invited, and whether they are still wished. */
final class People {

    private final Map<String, Resident> residents = new LinkedHashMap<>();
    private final Map<UserId, Resident> byId = new HashMap<>();
    private final Map<String, Invitation> invitations = new LinkedHashMap<>();
    private final @Nullable Set<String> wished;

    People(Survey present, @Nullable List<WishedMember> wishedMembers) {
        present.members().forEach(resident -> {
            residents.put(resident.login().folded(), resident);
            byId.put(resident.user(), resident);
        });
        present.invitations().stream()
                .filter(invitation -> find(invitation.offer().email()).isEmpty())
                .forEach(
                        invitation -> invitations.put(invitation.offer().email().folded(), invitation));
        if (wishedMembers == null) {
            wished = null;
        } else {
            wished = new HashSet<>();
            wishedMembers.forEach(member -> wished.add(member.email().folded()));
        }
    }

    Optional<Resident> find(EmailAddress email) {
        return Optional.ofNullable(residents.get(email.folded()));
    }

    Optional<Invitation> findInvitation(EmailAddress email) {
        return Optional.ofNullable(invitations.get(email.folded()));
    }

    /** Those that nobody who is a member could still accept are not among them. */
    List<Invitation> invitations() {
        return List.copyOf(invitations.values());
    }

    boolean isWished(EmailAddress email) {
        return wished == null || wished.contains(email.folded());
    }

    /** The member who will be one afterwards; empty for somebody who is or will be invited. */
    Optional<Resident> staying(Named named) {
        var email = named.email();
        var resident = find(email).filter(it -> isWished(email));
        if (resident.isEmpty() && !willBeInvited(email)) {
            throw new UnknownPerson(named.place(), email);
        }
        return resident;
    }

    /** The member with this id, if they will be one afterwards. */
    Optional<Resident> staying(UserId user) {
        return Optional.ofNullable(byId.get(user)).filter(resident -> isWished(resident.login()));
    }

    @Nullable
    EmailAddress loginOf(@Nullable UserId user) {
        var resident = user == null ? null : byId.get(user);
        return resident == null ? null : resident.login();
    }

    private boolean willBeInvited(EmailAddress email) {
        return find(email).isEmpty()
                && (wished == null ? invitations.containsKey(email.folded()) : wished.contains(email.folded()));
    }
}
