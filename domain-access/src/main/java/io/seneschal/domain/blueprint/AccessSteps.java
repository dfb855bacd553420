package io.seneschal.domain.blueprint;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Grant;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.blueprint.AccessStep.GrantAccess;
import io.seneschal.domain.blueprint.AccessStep.RevokeAccess;
import io.seneschal.domain.blueprint.AccessStep.Whose;
import io.seneschal.domain.blueprint.WishedAccess.Opens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be opened and closed, to members directly and to teams. What is so already is asked nothing. */
final class AccessSteps {

    private final List<Step> grants = new ArrayList<>();
    private final List<Step> revocations = new ArrayList<>();
    private final Map<Holder, List<Access>> held = new HashMap<>();
    private final ProductNames products;
    private final Circumstances circumstances;

    AccessSteps(Blueprint wished, Survey present, People people, ProductNames products, Circumstances circumstances) {
        this.products = products;
        this.circumstances = circumstances;
        present.accesses()
                .forEach(access -> held.computeIfAbsent(access.holder(), holder -> new ArrayList<>())
                        .add(access));
        if (wished.members() != null) {
            wished.members()
                    .forEach(entry -> people.find(entry.email())
                            .ifPresent(resident -> compare(
                                    entry.accesses(),
                                    new Whose.OfUser(resident.user(), resident.login()),
                                    heldBy(new Holder.OfUser(resident.user())))));
        }
        if (wished.teams() != null) {
            var holders = new HashMap<String, Holder>();
            present.teams()
                    .forEach(it -> holders.put(
                            it.team().details().name().folded(),
                            new Holder.OfTeam(it.team().id())));
            wished.teams()
                    .forEach(entry -> compare(
                            entry.accesses(),
                            new Whose.OfTeam(entry.name()),
                            Optional.ofNullable(holders.get(entry.name().folded()))
                                    .map(this::heldBy)
                                    .orElse(List.of())));
        }
    }

    List<Step> inOrder() {
        var all = new ArrayList<>(grants);
        all.addAll(revocations);
        return all;
    }

    private List<Access> heldBy(Holder holder) {
        return held.getOrDefault(holder, List.of());
    }

    private void compare(@Nullable List<WishedAccess> wished, Whose whose, List<Access> held) {
        if (wished == null) {
            return;
        }
        Blueprint.requireOnce(
                wished, WishedAccess::place, access -> extent(access).toString());
        var present = new LinkedHashMap<Extent, Access>();
        held.forEach(access -> present.put(access.extent(), access));
        for (var entry : wished) {
            var extent = extent(entry);
            var access = present.remove(extent);
            if (access == null || !isSo(access, entry)) {
                grants.add(new GrantAccess(whose, grant(entry), access, products.read(extent)));
            }
        }
        present.values()
                .forEach(access -> revocations.add(new RevokeAccess(whose, access, products.read(access.extent()))));
    }

    private Extent extent(WishedAccess entry) {
        return switch (entry.opens()) {
            case Opens.One(var product, var resource) ->
                new Extent.One(products.get(entry.place(), product).id(), resource);
            case Opens.Every(var type) -> new Extent.Every(type);
        };
    }

    private Grant grant(WishedAccess entry) {
        return entry.place().read(() -> {
            var grant = products.grant(entry, circumstances.catalogue());
            Access.requireGrantable(grant, circumstances.by(), circumstances.now());
            return grant;
        });
    }

    private static boolean isSo(Access present, WishedAccess wished) {
        return present.rights().equals(wished.rights()) && Objects.equals(present.until(), wished.until());
    }
}
