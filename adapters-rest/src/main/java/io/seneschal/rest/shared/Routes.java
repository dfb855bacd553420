package io.seneschal.rest.shared;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import io.seneschal.domain.shared.OrganisationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All routes, found by the segments of a path. A segment that is spelled out goes before one that may be anything. */
public final class Routes {

    /** What stands for an organisation in templates. */
    static final String ORGANISATION = "organisation_id";

    private final Node root = new Node();
    private final List<Route> all;

    public Routes(List<Route> routes) {
        all = List.copyOf(routes);
        all.forEach(this::add);
    }

    /** A path that exists, with what its variable segments are. */
    public record Match(Map<String, Route> byMethod, Map<String, String> variables) {

        /** @throws Rejection if the method is none of this path */
        public Route route(String method) {
            var wanted = method.equals("HEAD") ? "GET" : method;
            var route = byMethod.get(wanted);
            if (route == null) {
                throw Rejection.methodNotAllowed(allowed());
            }
            return route;
        }

        /** The organisation in the path. */
        public Optional<OrganisationId> organisation() {
            return Optional.ofNullable(variables.get(ORGANISATION))
                    .map(Identifier::orNobodys)
                    .map(OrganisationId::new);
        }

        public String allowed() {
            var methods = new TreeSet<>(byMethod.keySet());
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            methods.add("OPTIONS");
            return String.join(", ", methods);
        }
    }

    public List<Route> all() {
        return all;
    }

    public Optional<Match> find(List<String> segments) {
        return Optional.ofNullable(root.find(segments, 0));
    }

    private void add(Route route) {
        var node = root;
        for (var segment : route.segments()) {
            node = node.child(segment);
        }
        node.template = route.segments();
        if (node.byMethod.put(route.method(), route) != null) {
            throw new IllegalStateException(route.method() + " " + route.template() + " is there twice");
        }
    }

    private static final class Node {

        private final Map<String, Node> spelledOut = new HashMap<>();
        private final Map<String, Route> byMethod = new HashMap<>();

        /** By what it ends with, such as {@code .pdf}; the longest ending goes first, the empty one last. */
        private final Map<String, Node> anything =
                new TreeMap<>(comparing(String::length, reverseOrder()).thenComparing(naturalOrder()));

        private List<String> template = List.of();

        Node child(String segment) {
            if (!segment.startsWith("{")) {
                return spelledOut.computeIfAbsent(segment, name -> new Node());
            }
            var end = segment.indexOf('}') + 1;
            return anything.computeIfAbsent(segment.substring(end), ending -> new Node());
        }

        @Nullable
        Match find(List<String> segments, int depth) {
            if (depth == segments.size()) {
                return byMethod.isEmpty() ? null : new Match(byMethod, variables(segments));
            }
            var exact = spelledOut.get(segments.get(depth));
            var found = exact == null ? null : exact.find(segments, depth + 1);
            for (var ending : anything.entrySet()) {
                if (found == null && segments.get(depth).endsWith(ending.getKey())) {
                    found = ending.getValue().find(segments, depth + 1);
                }
            }
            return found;
        }

        private Map<String, String> variables(List<String> segments) {
            var named = new HashMap<String, String>();
            for (var index = 0; index < template.size(); index++) {
                var name = template.get(index);
                if (name.startsWith("{")) {
                    var end = name.indexOf('}');
                    var value = segments.get(index);
                    named.put(name.substring(1, end), value.substring(0, value.length() - (name.length() - end - 1)));
                }
            }
            return named;
        }
    }
}
