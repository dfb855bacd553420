/** What organisations rent, and who of their people may use it: products, accesses, teams, and all of it as a blueprint. */
module io.seneschal.domain.access {
    requires transitive io.seneschal.domain;
    requires static transitive org.jspecify;

    exports io.seneschal.domain.access;
    exports io.seneschal.domain.blueprint;
    exports io.seneschal.domain.product;
    exports io.seneschal.domain.team;
}
