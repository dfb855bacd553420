package io.seneschal.files;

import io.seneschal.domain.blueprint.Blueprint;
import io.seneschal.domain.blueprint.Blueprint.Named;
import io.seneschal.domain.blueprint.WishedAccess;
import io.seneschal.domain.blueprint.WishedAccess.Opens;
import io.seneschal.domain.blueprint.WishedMember;
import io.seneschal.domain.blueprint.WishedTeam;
import io.seneschal.domain.blueprint.WishedTeam.Wished;
import io.seneschal.domain.shared.Coded;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A blueprint as the nodes of a document: short things on one line, the rest below each other. */
final class BlueprintNodes {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private final List<NodeTuple> fields = new ArrayList<>();

    private BlueprintNodes() {}

    static Node of(Blueprint blueprint) {
        return new BlueprintNodes()
                .with("organisation", text(blueprint.organisation().toString()))
                .with("members", list(blueprint.members(), BlueprintNodes::member))
                .with("teams", list(blueprint.teams(), BlueprintNodes::team))
                .block();
    }

    private static Node member(WishedMember member) {
        var wish = member.wish();
        var invitee = member.invitee();
        var isInvited = wish.state() == null;
        return new BlueprintNodes()
                .with("email", text(member.email().text()))
                .with("first_name", text(invitee.firstName()))
                .with("last_name", text(invitee.lastName()))
                .with("locale", text(invitee.locale()))
                .with("role", code(wish.role()))
                .with("billing", flag(wish.billing()))
                .with(
                        "contact",
                        new BlueprintNodes()
                                .with("billing", flag(wish.billingContact()))
                                .with("product", flag(wish.productContact()))
                                .flow())
                .with("state", isInvited ? text(BlueprintDocument.INVITED) : code(wish.state()))
                .with("strict", flag(invitee.strict()))
                .with("accesses", list(member.accesses(), BlueprintNodes::access))
                .block();
    }

    private static Node team(WishedTeam team) {
        return new BlueprintNodes()
                .with("name", text(team.name().text()))
                .with("colour", wished(team.colour(), colour -> text(colour.text())))
                .with("leader", wished(team.leader(), BlueprintNodes::named))
                .with("members", list(team.members(), BlueprintNodes::named))
                .with("accesses", list(team.accesses(), BlueprintNodes::access))
                .block();
    }

    private static Node access(WishedAccess access) {
        var nodes = new BlueprintNodes();
        switch (access.opens()) {
            case Opens.One(var product, var resource) ->
                nodes.with("product", text(product)).with("resource", text(resource));
            case Opens.Every(var type) ->
                nodes.with("every_product", flag(true)).with("type", text(type));
        }
        var rights = access.rights().stream().map(BlueprintNodes::code).toList();
        return nodes.with("rights", new SequenceNode(Tag.SEQ, List.copyOf(rights), FlowStyle.FLOW))
                .with("until", instant(access.until()))
                .block();
    }

    private static Node named(Named named) {
        return scalar(Tag.STR, named.email().text());
    }

    /** Leaves out what there is nothing to say about. */
    private BlueprintNodes with(String key, @Nullable Node value) {
        if (value != null) {
            fields.add(new NodeTuple(scalar(Tag.STR, key), value));
        }
        return this;
    }

    private Node block() {
        return new MappingNode(Tag.MAP, fields, FlowStyle.BLOCK);
    }

    private Node flow() {
        return new MappingNode(Tag.MAP, fields, FlowStyle.FLOW);
    }

    private static <T> @Nullable Node wished(Wished<T> wished, Function<T, @Nullable Node> node) {
        if (!wished.said()) {
            return null;
        }
        var value = wished.value();
        return value == null ? scalar(Tag.NULL, "null") : node.apply(value);
    }

    private static <T> @Nullable Node list(@Nullable List<T> things, Function<T, Node> node) {
        if (things == null) {
            return null;
        }
        var style = things.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
        return new SequenceNode(Tag.SEQ, things.stream().map(node).toList(), style);
    }

    private static @Nullable Node text(@Nullable Object value) {
        return value == null ? null : scalar(Tag.STR, value.toString());
    }

    private static @Nullable Node code(@Nullable Coded word) {
        return word == null ? null : scalar(Tag.STR, word.code());
    }

    private static @Nullable Node flag(@Nullable Boolean value) {
        return value == null ? null : scalar(Tag.BOOL, value.toString());
    }

    private static @Nullable Node instant(@Nullable Instant at) {
        return at == null ? null : scalar(Tag.STR, MILLISECONDS.format(at));
    }

    private static Node scalar(Tag tag, String value) {
        return new ScalarNode(tag, value, ScalarStyle.PLAIN);
    }
}
